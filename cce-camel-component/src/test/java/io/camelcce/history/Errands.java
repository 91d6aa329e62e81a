package io.camelcce.history;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Clients that go on errands side by side, until there are calls enough, time is up, or a call hangs. */
final class Errands {

    private static final int CALLS_OF_A_WEATHER = 40;

    private final History history;
    private final Weather weather;
    private final int calls;
    private final Duration limit;
    private final long begun = System.nanoTime();
    private volatile boolean hanging;

    /**
     * @param calls that are enough
     * @param limit of time, from now on
     */
    Errands(History history, Weather weather, int calls, Duration limit) {
        this.history = history;
        this.weather = weather;
        this.calls = calls;
        this.limit = limit;
    }

    /** Comes back when all clients have; without them if a call hangs, for it is a rule that tells about it. */
    void run(Collection<Client> clients, Executor threads) {
        CompletableFuture<Void> all = CompletableFuture.allOf(clients.stream()
                .map(client -> CompletableFuture.runAsync(() -> run(client), threads))
                .toArray(CompletableFuture<?>[]::new));
        await().forever().until(() -> all.isDone() || isHanging());
        if (all.isDone()) {
            all.join();
        }
    }

    private void run(Client client) {
        do {
            weather.change(history.size() / CALLS_OF_A_WEATHER);
            client.errand();
        } while (history.size() < calls && !isTimeUp() && !hanging);
    }

    private boolean isTimeUp() {
        return System.nanoTime() - begun > limit.toNanos();
    }

    private boolean isHanging() {
        hanging = history.hasOpenFor(NoCallHangs.LONGEST);
        return hanging;
    }
}
