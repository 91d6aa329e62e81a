package io.camelcce.auth;

import static io.camelcce.auth.ScriptedRequest.HOUR;
import static io.camelcce.auth.ScriptedRequest.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.auth.TokenAnswer.Failed;
import io.camelcce.auth.TokenAnswer.Issued;
import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessToken;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CachedTokensConcurrencyTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final TestClock clock = new TestClock();
    private final ScriptedRequest request = new ScriptedRequest();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final CachedTokens tokens = new CachedTokens(request, executor, clock);
    private final CountDownLatch serverAnswers = new CountDownLatch(1);

    @AfterEach
    void stop() {
        serverAnswers.countDown();
        executor.shutdownNow();
    }

    @Test
    void aThousandCallersAtExpiryCauseOneRequest() {
        tokens.access(LONG);
        clock.advance(HOUR);
        request.thenBy(() -> whenTheServerAnswers(new Issued(token("second"), HOUR)));

        Callers callers = new Callers(1_000, () -> tokens.access(LONG));
        callers.awaitAllWaiting();
        serverAnswers.countDown();

        assertThat(callers.answers()).hasSize(1_000).containsOnly(new Access.Bearer(token("second")));
        assertThat(request.sent()).isEqualTo(2);
    }

    @Test
    void aHundredRefusalsAtOnceCauseOneRequest() {
        tokens.access(LONG);
        request.thenBy(() -> whenTheServerAnswers(new Issued(token("second"), HOUR)));

        Callers callers = new Callers(100, () -> tokens.accessInsteadOf(token("token-1"), LONG));
        callers.awaitAllWaiting();
        serverAnswers.countDown();

        assertThat(callers.answers()).hasSize(100).containsOnly(new Access.Bearer(token("second")));
        assertThat(request.sent()).isEqualTo(2);
    }

    @Test
    void refusalsThatComeWhileTheServerAnswersCauseOneRequest() {
        tokens.access(LONG);

        Callers callers = new Callers(100, () -> tokens.accessInsteadOf(token("token-1"), LONG));

        assertThat(callers.answers()).hasSize(100).containsOnly(new Access.Bearer(token("token-2")));
        assertThat(request.sent()).isEqualTo(2);
    }

    @Test
    void aThousandCallersShareAFailure() {
        request.thenBy(() -> whenTheServerAnswers(new Failed("down", true, null)));

        Callers callers = new Callers(1_000, () -> tokens.access(LONG));
        callers.awaitAllWaiting();
        serverAnswers.countDown();

        assertThat(callers.answers()).hasSize(1_000).containsOnly(new Access.Missing("down", true, null));
        assertThat(request.sent()).isEqualTo(1);
    }

    @Test
    void noStampedeWhenTheServerIsBack() {
        request.then(new Failed("down", true, null));
        tokens.access(LONG);
        clock.advance(Duration.ofSeconds(1));

        Callers callers = new Callers(1_000, () -> tokens.access(LONG));

        assertThat(callers.answers()).hasSize(1_000).containsOnly(new Access.Bearer(token("token-2")));
        assertThat(request.sent()).isEqualTo(2);
    }

    @Test
    void nobodyGetsTheTokenBackThatItRefused() {
        Callers callers = new Callers(4, () -> {
            Access access = tokens.access(LONG);
            for (int round = 0; round < 5_000; round++) {
                AccessToken refused = ((Access.Bearer) access).token();
                access = tokens.accessInsteadOf(refused, LONG);
                if (access.equals(new Access.Bearer(refused))) {
                    return new Access.Denied("got the refused token in round " + round);
                }
            }
            return access;
        });

        assertThat(callers.answers()).hasSize(4).hasOnlyElementsOfType(Access.Bearer.class);
    }

    @Test
    void aCallerWaitsNoLongerThanItsPatience() {
        HeldTasks tasks = new HeldTasks();
        CachedTokens slow = new CachedTokens(request, tasks, clock);

        assertThat(slow.access(Duration.ofMillis(1)))
                .isEqualTo(new Access.Missing("The authorization server did not answer in time", true, null));
        assertThat(slow.access(Duration.ofSeconds(-1))).isInstanceOf(Access.Missing.class);
        tasks.run();
        assertThat(slow.access(Duration.ZERO)).isEqualTo(new Access.Bearer(token("token-1")));
    }

    @Test
    void patienceMayBeEndless() {
        assertThat(tokens.access(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(new Access.Bearer(token("token-1")));
    }

    @Test
    void anInterruptedCallerStaysInterrupted() {
        CachedTokens slow = new CachedTokens(request, new HeldTasks(), clock);
        Thread.currentThread().interrupt();

        Access access = slow.access(LONG);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(access).isEqualTo(new Access.Missing("The wait for a token was interrupted", true, null));
    }

    private TokenAnswer whenTheServerAnswers(TokenAnswer answer) {
        try {
            serverAnswers.await();
            return answer;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Threads that call at the same moment. */
    private static final class Callers {

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
            await().atMost(Duration.ofMinutes(1)).until(() -> threads.stream().noneMatch(Thread::isAlive));
            return answers;
        }

        private static void meet(CyclicBarrier barrier) {
            try {
                barrier.await();
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        }
    }
}
