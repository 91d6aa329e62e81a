package io.camelcce.store.jdbc.cluster;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code -Dcce.rotations=20000} makes it longer, {@code -Dcce.seed=…} repeats a run. */
class RotationTest {

    private static final Logger LOG = LoggerFactory.getLogger(RotationTest.class);
    private static final int ROTATIONS = Integer.getInteger("cce.rotations", 2_000);
    private static final int ROUNDS_OF_A_NODE = 150;
    private static final String SALES = "sales";

    /** In the time to renew it, in the time to wait for the next one, and when it is over. */
    private static final List<Duration> AGES = List.of(
            Cluster.LIFETIME.minusMinutes(5),
            Cluster.LIFETIME.minusSeconds(20),
            Cluster.LIFETIME,
            Cluster.LIFETIME.multipliedBy(3));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    @Tag("F48")
    void aFamilyOfRotatingRefreshTokensSurvivesInThreeJvmsWithOneRequestForEachExpiry() {
        long seed = Long.getLong("cce.seed", System.nanoTime());
        LOG.info("-Dcce.seed={}", seed);
        Random random = new Random(seed);
        try (Cluster cluster = new Cluster(folder, SALES)) {
            List<Node> nodes = new ArrayList<>(cluster.start(3));
            List<Node> everStarted = new ArrayList<>(nodes);
            cluster.awaitToken(SALES, 0, nodes);

            for (int rotation = 1; rotation <= ROTATIONS; rotation++) {
                Instant now = cluster.advance(AGES.get(random.nextInt(AGES.size())));
                Collections.shuffle(nodes, random);
                nodes.forEach(node -> node.at(now));
                cluster.awaitToken(SALES, rotation, nodes);
                if (rotation % ROUNDS_OF_A_NODE == 0 && rotation < ROTATIONS) {
                    awaitRenewalsTold(everStarted, rotation);
                    nodes.remove(0).kill();
                    List<Node> another = cluster.start(1);
                    nodes.addAll(another);
                    everStarted.addAll(another);
                    cluster.awaitToken(SALES, rotation, nodes);
                }
            }

            assertThat(cluster.refreshRequests()).as("seed %d", seed).isEqualTo(ROTATIONS);
            assertThat(cluster.grant(SALES).refreshes()).isEqualTo(ROTATIONS);
            assertThat(cluster.grant(SALES).alive()).isTrue();
            assertThat(cluster.storedToken(SALES)).isEqualTo(cluster.families.last(SALES));
            everStarted.forEach(node -> gotTokensInOrder(cluster, node));
            awaitRenewalsTold(everStarted, ROTATIONS);
            assertThat(nodes).allMatch(node -> renewals(node) > 0, "renewed some");
        }
    }

    /** Each caller had each token once, none before the one before it, none that was never issued. */
    private static void gotTokensInOrder(Cluster cluster, Node node) {
        List<String> issued = cluster.families.issued(SALES);
        assertThat(issued.stream().collect(groupingBy(identity(), counting())))
                .as("tokens are told apart")
                .hasSameSizeAs(issued);
        for (int caller = 0; caller < Node.CALLERS; caller++) {
            List<Integer> numbers =
                    node.tokensOf(SALES, caller).stream().map(issued::indexOf).toList();
            assertThat(numbers).doesNotContain(-1).isSorted().doesNotHaveDuplicates();
        }
        assertThat(node.told(" denied ")).isEmpty();
        assertThat(node.told(" missing ")).isEmpty();
        assertThat(node.told("event RefreshFailed")).isEmpty();
        assertThat(node.told("event ReauthorizationRequired")).isEmpty();
    }

    /** They are told after the callers got the token. */
    private static void awaitRenewalsTold(List<Node> nodes, int number) {
        await("all renewals are told")
                .atMost(Duration.ofMinutes(2))
                .until(() -> nodes.stream().mapToLong(RotationTest::renewals).sum(), is((long) number));
    }

    private static long renewals(Node node) {
        return node.told("event Refreshed").size();
    }
}
