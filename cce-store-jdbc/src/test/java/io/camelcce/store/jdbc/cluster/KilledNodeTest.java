package io.camelcce.store.jdbc.cluster;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.camelcce.authorization.AuthorizationStatus.ReauthorizationRequired;
import io.camelcce.wiremock.Switches;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F51")
@SuppressWarnings("NullAway.Init")
class KilledNodeTest {

    private static final String SALES = "sales";
    private static final String SUPPORT = "support";
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private Cluster cluster;
    private List<Node> nodes;

    @BeforeEach
    void start() {
        cluster = new Cluster(folder, SALES, SUPPORT);
        nodes = new ArrayList<>(cluster.start(3));
        cluster.awaitToken(SALES, 0, nodes);
        cluster.awaitToken(SUPPORT, 0, nodes);
        // The other authorization falls due later.
        atAll(cluster.advance(Cluster.LIFETIME.dividedBy(2)));
        authorizedAgain(SUPPORT);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void afterAKillBeforeTheAnswerCameOneAttemptIsMadeAndAPersonIsAskedFor() {
        cluster.centre.set(Switches.TOKEN_DELAY, LONG);
        Node killed = oneThatRenews("asking");
        cluster.awaitRefreshRequests(1);
        assertThat(cluster.grant(SALES).refreshes()).isEqualTo(1);
        cluster.centre.set(Switches.TOKEN_DELAY, Duration.ZERO);

        thenOneAttemptIsMade(killed);
    }

    @Test
    void afterAKillBeforeTheAnswerWasStoredOneAttemptIsMadeAndAPersonIsAskedFor() {
        nodes.get(0).hold();
        nodes.get(0).at(cluster.advance(Cluster.LIFETIME.dividedBy(2)));
        nodes.get(0).awaitLine("answered");
        atAll(cluster.now());

        thenOneAttemptIsMade(nodes.get(0));
    }

    @Test
    void afterAKillBeforeTheServerDidAnythingTheNextRenewsAsIfNothingHadHappened() {
        StubMapping silence = cluster.centre
                .wireMock()
                .stubFor(post(urlPathEqualTo(
                                URI.create(cluster.centre.tokenUrl()).getPath()))
                        .willReturn(aResponse().withStatus(503).withFixedDelay((int) LONG.toMillis())));
        Node killed = oneThatRenews("asking");
        cluster.awaitRefreshRequests(1);
        assertThat(cluster.postgres.hasLockedRenewals()).isTrue();
        cluster.centre.wireMock().removeStub(silence);

        killed.kill();
        nodes.remove(killed);

        cluster.awaitToken(SALES, 1, nodes);
        nodes.addAll(cluster.start(1));
        cluster.awaitToken(SALES, 1, nodes);
        assertThat(cluster.grant(SALES).refreshes()).isEqualTo(1);
        assertThat(cluster.grant(SALES).alive()).isTrue();
    }

    private void thenOneAttemptIsMade(Node killed) {
        assertThat(cluster.postgres.hasLockedRenewals()).isTrue();
        int before = cluster.refreshRequests();
        String lost = cluster.families.last(SALES);

        killed.kill();
        nodes.remove(killed);

        // The next one has waited for the lock and gets it at once.
        deniedEverywhere();
        assertThat(cluster.refreshRequests()).isEqualTo(before + 1);
        assertThat(cluster.grant(SALES).eventNames())
                .containsExactly("GRANTED", "REDEEMED", "REFRESHED", "TOKEN_REUSED");
        assertThat(cluster.kept(SALES).status()).isInstanceOf(ReauthorizationRequired.class);

        nodes.addAll(cluster.start(1));
        deniedEverywhere();
        atAll(cluster.advance(Duration.ofMinutes(3)));
        nodes.forEach(Node::look);
        deniedEverywhere();
        assertThat(cluster.refreshRequests()).isEqualTo(before + 1);
        assertThat(nodes).allMatch(node -> node.told("token " + lost).isEmpty(), "nobody has the lost token");
        await("it is told").atMost(LONG).until(() -> timesToldToReauthorize() > 0);
        assertThat(timesToldToReauthorize()).isEqualTo(1);

        theOtherAuthorizationLivesOn(before + 2);
        authorizedAgain(SALES);
    }

    private void theOtherAuthorizationLivesOn(int requests) {
        int next = cluster.families.issued(SUPPORT).size();
        atAll(cluster.advance(Cluster.LIFETIME));
        cluster.awaitToken(SUPPORT, next, nodes);
        assertThat(cluster.grant(SUPPORT).refreshes()).isEqualTo(1);
        assertThat(cluster.refreshRequests()).isEqualTo(requests);
    }

    private int timesToldToReauthorize() {
        return nodes.stream()
                .mapToInt(node -> node.told("event ReauthorizationRequired").size())
                .sum();
    }

    private void authorizedAgain(String name) {
        cluster.authorize(name);
        nodes.forEach(Node::look);
        cluster.awaitToken(name, cluster.families.issued(name).size() - 1, nodes);
    }

    /** The authorization falls due everywhere; whoever is first holds its lock. */
    private Node oneThatRenews(String line) {
        atAll(cluster.advance(Cluster.LIFETIME.dividedBy(2)));
        await(line).atMost(LONG).until(() -> nodes.stream()
                .anyMatch(node -> !node.told(line).isEmpty()));
        return nodes.stream()
                .filter(node -> !node.told(line).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private void deniedEverywhere() {
        await("all say what to do").atMost(LONG).until(() -> nodes.stream()
                .allMatch(node -> node.allHave(SALES, "denied ") && node.allHave(SALES, "uthorize")));
    }

    private void atAll(Instant now) {
        nodes.forEach(node -> node.at(now));
    }
}
