package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {

    private static final int CALLERS = 8;

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final CyclicBarrier start = new CyclicBarrier(CALLERS);

    @AfterEach
    void stopTheCallers() {
        callers.shutdownNow();
    }

    @Test
    void ofSimultaneousCreatesWithOneIdExactlyOneMakesTheTask() throws Exception {
        SwitchBoard switches = new SwitchBoard();
        switches.set(Switches.SHARES, Map.of());
        TaskMemory memory = ContactCenters.tasks(switches);
        int ids = 20_000;

        int created = simultaneously(() -> {
            int mine = 0;
            for (int id = 0; id < ids; id++) {
                if (memory.create(ContactCenters.request("t-" + id)) instanceof Creation.Created) {
                    mine++;
                }
            }
            return mine;
        });

        assertThat(created).isEqualTo(ids);
        assertThat(memory.all()).hasSize(ids);
    }

    @Test
    void everyRequestOfSimultaneousCallersIsSeen() throws Exception {
        try (SimulatedContactCenter contactCenter = SimulatedContactCenter.start()) {
            ApiClient api = ApiClient.authorizedAt(contactCenter);

            int created = simultaneously(() -> {
                int mine = 0;
                for (int id = 0; id < 25; id++) {
                    mine += api.create(TaskBody.task("t-" + id)).status() == 201 ? 1 : 0;
                }
                return mine;
            });

            assertThat(created).isEqualTo(25);
            assertThat(contactCenter.ledger().requests()).hasSize(25 * CALLERS);
        }
    }

    private int simultaneously(Callable<Integer> call) throws Exception {
        Callable<Integer> together = () -> {
            start.await(1, TimeUnit.MINUTES);
            return call.call();
        };
        List<Integer> results = new ArrayList<>();
        for (Future<Integer> result : callers.invokeAll(Collections.nCopies(CALLERS, together))) {
            results.add(result.get());
        }
        return results.stream().mapToInt(Integer::intValue).sum();
    }
}
