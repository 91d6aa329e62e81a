package io.camelcce.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.camel.CceComponent;
import io.camelcce.wiremock.SeenRequest;
import io.camelcce.wiremock.Switches;
import io.camelcce.wiremock.proxy.FaultyProxy;
import io.camelcce.wiremock.proxy.ProxiedConnection;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A slow contact centre, and ten times as many callers as there are connections to it. */
@Tag("F74")
class OverloadTest extends FaultyCalls {

    private static final int CONNECTIONS = 10;
    private static final int CALLERS = 10 * CONNECTIONS;
    /** Half of them create, half of them read. */
    private static final int CALLS_OF_EACH = 12;

    private static final int CALLS = CALLERS * CALLS_OF_EACH;
    private static final int ROUNDS = 4;
    /** In bytes: little beside what the calls of one round would leave behind if they left anything. */
    private static final long MOST_GROWTH = 1_000L * CALLS;

    private final FaultyProxy proxy = FaultyProxy.to(contactCenter().domain());

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

    @AfterEach
    void closeTheProxy() {
        callers.shutdownNow();
        proxy.close();
    }

    @Override
    void configure(CceComponent cce) {
        super.configure(cce);
        cce.setDomain(proxy.domain());
        cce.setMaxConnectionsPerHost(CONNECTIONS);
    }

    @Test
    void takeTurnsAtTheConnectionsAndLeaveNothingBehind() throws Exception {
        callAll();
        long before = usedHeap();

        for (int round = 1; round < ROUNDS; round++) {
            callAll();
            await("what stays is little once the last thread has let go")
                    .untilAsserted(() -> assertThat(usedHeap() - before)
                            .as("bytes that stay")
                            .isLessThan(MOST_GROWTH));
        }
    }

    /** A contact centre that has just begun, so that what it remembers is not taken for what the callers leave behind. */
    private void callAll() throws Exception {
        contactCenter().reset();
        createNamed();
        contactCenter().set(Switches.ANSWER_DELAY, Duration.ofMillis(10));
        callFromAll();
        // Some of the round before have rested too long by now, and are opened anew.
        assertThat(proxy.connections())
                .filteredOn(ProxiedConnection::isOpen)
                .as("connections")
                .hasSizeLessThanOrEqualTo(CONNECTIONS);
        assertThat(reads()).as("no read was made twice").hasSize(CALLS / 2);
        assertThat(creates())
                .filteredOn(SeenRequest::authorized)
                .as("no create was made twice")
                .hasSize(1 + CALLS / 2);
        assertThat(tasks()).hasSize(1 + CALLS / 2);
        contactCenter().reset();
    }

    private void callFromAll() throws Exception {
        Callable<List<String>> calls = () -> {
            List<String> outcomes = new ArrayList<>();
            for (int i = 0; i < CALLS_OF_EACH / 2; i++) {
                outcomes.add(outcome(create()));
                outcomes.add(outcome(send("direct:get", named())));
            }
            return outcomes;
        };
        List<Callable<List<String>>> ofAll = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            ofAll.add(calls);
        }
        for (Future<List<String>> each : callers.invokeAll(ofAll)) {
            assertThat(each.get()).hasSize(CALLS_OF_EACH).containsOnly("done");
        }
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
