package io.camelcce.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.faults.Conversation;
import io.camelcce.faults.ScriptedServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The thread that ends exchanges when their time is over. */
class DeadlineThreadTest extends HttpExchanges {

    private static final int CALLS = 300;

    private final Set<Thread> others = threads();

    @Test
    void isNotWokenUpByEachCall() {
        ScriptedServer server = server(DeadlineThreadTest::answerAll);
        HttpTransport transport = transportTo(server);
        answer(transport.exchange(get(server), AMPLE));
        Thread thread = ofThisTest().iterator().next();
        long before = waits(thread);
        long begin = System.nanoTime();

        for (int call = 0; call < CALLS; call++) {
            answer(transport.exchange(get(server), AMPLE));
        }

        long ticks = Duration.ofNanos(System.nanoTime() - begin).dividedBy(ExchangeWatch.TICK);
        assertThat(waits(thread) - before).isLessThan(ticks + CALLS / 2);
    }

    @Test
    void isOneForAllTransportsAndEndsWithItsWatch() {
        ScriptedServer one = server(DeadlineThreadTest::answerAll);
        ScriptedServer another = server(DeadlineThreadTest::answerAll);
        assertThat(ofThisTest()).as("before the first exchange").isEmpty();

        answer(transportTo(one).exchange(get(one), AMPLE));
        answer(transportTo(another).exchange(get(another), AMPLE));
        assertThat(ofThisTest()).hasSize(1);

        watch.close();
        await().until(() -> ofThisTest().isEmpty());
    }

    @Test
    void sleepsWhileNothingIsUnderWay() {
        ScriptedServer server = server(DeadlineThreadTest::answerAll);
        answer(transportTo(server).exchange(get(server), AMPLE));
        Thread thread = ofThisTest().iterator().next();

        await().untilAsserted(() -> assertThat(thread.getState()).isEqualTo(Thread.State.WAITING));
    }

    private static void answerAll(Conversation client) throws IOException {
        while (true) {
            client.hear();
            client.say("HTTP/1.1 200 OK", "Content-Length: 0", "", "");
        }
    }

    private Set<Thread> ofThisTest() {
        Set<Thread> threads = threads();
        threads.removeAll(others);
        return threads;
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("cce-deadline"))
                .collect(Collectors.toSet());
    }

    private static long waits(Thread thread) {
        return ManagementFactory.getThreadMXBean().getThreadInfo(thread.getId()).getWaitedCount();
    }
}
