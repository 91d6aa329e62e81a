package io.camelcce.auth;

import static org.awaitility.Awaitility.await;

import io.camelcce.authorization.Access;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Threads that call at the same moment. */
final class Callers {

    private final Queue<Access> answers = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads;

    Callers(int number, Supplier<Access> call) {
        CyclicBarrier start = new CyclicBarrier(number);
        threads = Stream.generate(() -> new Thread(() -> {
                    meet(start);
                    answers.add(call.get());
                }))
                .limit(number)
                .toList();
        threads.forEach(Thread::start);
    }

    /** Until each waits with a time limit: for the token, because the barrier has none. */
    void awaitAllWaiting() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> threads.stream().allMatch(t -> t.getState() == Thread.State.TIMED_WAITING));
    }

    Queue<Access> answers() {
        threads.forEach(Callers::join);
        return answers;
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofMinutes(1).toMillis());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        if (thread.isAlive()) {
            throw new AssertionError("a caller still waits");
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
