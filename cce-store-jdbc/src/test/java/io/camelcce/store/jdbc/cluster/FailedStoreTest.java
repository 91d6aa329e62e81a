package io.camelcce.store.jdbc.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.pollinterval.IterativePollInterval.iterative;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F50")
class FailedStoreTest {

    private static final String SALES = "sales";
    private static final Duration TO_RENEW = Cluster.LIFETIME.minusMinutes(5);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aTokenThatCannotBeCommittedIsKeptBackUntilItIs() {
        try (Cluster cluster = new Cluster(folder, SALES)) {
            List<Node> nodes = cluster.start(3);
            Node node = nodes.get(0);
            cluster.awaitToken(SALES, 0, nodes);
            cluster.postgres.execute("""
                    create function fail() returns trigger language plpgsql as
                      $$ begin raise exception 'the disk is full' using errcode = '53100'; end $$;
                    create constraint trigger fail after update on cce_authorization
                      deferrable initially deferred for each row execute function fail()""");

            node.at(cluster.advance(TO_RENEW));
            node.awaitLine("event RefreshFailed");
            node.at(cluster.advance(Duration.ofMinutes(6)));
            node.awaitThat("nobody has a token", () -> node.allHave(SALES, "missing "));

            assertThat(node.told("event RefreshFailed").get(0)).contains("could not be stored", "the disk is full");
            assertThat(node.told("token " + cluster.families.last(SALES))).isEmpty();
            assertThat(cluster.storedToken(SALES))
                    .isEqualTo(cluster.families.issued(SALES).get(0));

            cluster.postgres.execute("drop trigger fail on cce_authorization");
            goesOn(cluster, node, nodes);
        }
    }

    @Test
    void aTokenThatWasGrantedWhileTheDatabaseStoppedIsStoredWhenItIsBack() {
        try (Cluster cluster = new Cluster(folder, SALES)) {
            List<Node> nodes = cluster.start(3);
            Node node = nodes.get(0);
            cluster.awaitToken(SALES, 0, nodes);

            node.hold();
            node.at(cluster.advance(TO_RENEW));
            node.awaitLine("answered");
            cluster.postgres.stop();
            node.release();
            node.awaitLine("event RefreshFailed");
            node.at(cluster.advance(Duration.ofMinutes(6)));
            node.awaitThat("nobody has a token", () -> node.allHave(SALES, "missing "));

            assertThat(node.told("event RefreshFailed").get(0)).contains("could not be stored");
            assertThat(node.told("token " + cluster.families.last(SALES))).isEmpty();

            cluster.postgres.startAgain();
            goesOn(cluster, node, nodes);
        }
    }

    /** The one that has it stores it; the others, whose time has not come, find it then. */
    private static void goesOn(Cluster cluster, Node node, List<Node> nodes) {
        awaitWhileTimeGoesBy(cluster, List.of(node));
        node.awaitLine("event Refreshed");
        assertThat(node.told("event Refreshed")).hasSize(1);
        assertThat(cluster.storedToken(SALES)).isEqualTo(cluster.families.last(SALES));
        awaitWhileTimeGoesBy(cluster, nodes);

        Instant next = cluster.advance(Cluster.LIFETIME);
        nodes.forEach(one -> one.at(next));
        cluster.awaitToken(SALES, 2, nodes);
        assertThat(cluster.refreshRequests()).isEqualTo(2);
        assertThat(cluster.grant(SALES).alive()).isTrue();
    }

    /**
     * An attempt may find a connection that is dead: then there is a pause. It is waited longer and longer, because a
     * token must not grow old while slow nodes get it.
     */
    private static void awaitWhileTimeGoesBy(Cluster cluster, List<Node> nodes) {
        await("token 1")
                .pollInterval(iterative(last -> last.multipliedBy(2), Duration.ofMillis(100)))
                .atMost(Duration.ofMinutes(3))
                .until(() -> {
                    Instant now = cluster.advance(Duration.ofSeconds(31));
                    nodes.forEach(node -> node.at(now));
                    return nodes.stream()
                            .allMatch(node -> node.allHave(SALES, "token " + cluster.families.last(SALES)));
                });
        cluster.awaitToken(SALES, 1, nodes);
    }
}
