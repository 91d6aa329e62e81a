package io.camelcce.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.faults.Conversation;
import io.camelcce.faults.ScriptedServer;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** An answer that would fill the memory, or go on until the time is over, is cut short. */
class EndlessAnswerTest extends HttpExchanges {

    /** What the sockets of either side hold, and some. */
    private static final long WHAT_A_SERVER_GETS_RID_OF = 16L << 20;

    private final AtomicLong sent = new AtomicLong();

    @Test
    void inItsStatus() {
        assertThat(cutShort("HTTP/1.1 200 ", "OK".repeat(4096))).contains("Maximum line length limit exceeded");
    }

    @Test
    void inAHeader() {
        assertThat(cutShort("HTTP/1.1 200 OK\r\nX-Long: ", "x".repeat(8192)))
                .contains("Maximum line length limit exceeded");
    }

    @Test
    void inTheContinuationsOfAHeader() {
        assertThat(cutShort("HTTP/1.1 200 OK\r\nX-Long: x\r\n", " xxxxxxxxxxxxxxxx\r\n"))
                .contains("Maximum line length limit exceeded");
    }

    @Test
    void inTheNumberOfHeaders() {
        assertThat(cutShort("HTTP/1.1 200 OK\r\n", "X-Some: x\r\n")).contains("Maximum header count exceeded");
    }

    @Test
    void inAnswersThatComeBeforeTheAnswer() {
        assertThat(cutShort("", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"))
                .contains("more than 10 interim answers");
    }

    @Test
    void inLeaveToGoOn() {
        assertThat(cutShort("", "HTTP/1.1 100 Continue\r\n\r\n")).contains("more than 10 interim answers");
    }

    @Test
    void inLinesBeforeTheStatus() {
        assertThat(cutShort("", "\r\n")).contains("Maximum empty line limit exceeded");
    }

    @Test
    void inTheSizeOfAChunk() {
        assertThat(cutShort("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;", "x".repeat(8192)))
                .contains("Maximum line length limit exceeded");
    }

    @Test
    void inTheHeadersAfterTheLastChunk() {
        assertThat(cutShort("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n", "X-Some: x\r\n"))
                .contains("Maximum header count exceeded");
    }

    @Test
    void inItsBody() {
        assertThat(cutShort("HTTP/1.1 200 OK\r\n\r\n", "x".repeat(8192))).contains("larger than 1048576 bytes");
    }

    @Test
    void butNotWithinItsBounds() {
        HttpAnswer answer = answer(postTo(client -> {
            client.hear();
            for (int interim = 0; interim < 10; interim++) {
                client.say("HTTP/1.1 103 Early Hints", "Link: </a>", "", "");
            }
            client.say("HTTP/1.1 200 OK", "Content-Length: 0", "X-Long: " + "x".repeat(8192 - "X-Long: \r\n".length()));
            for (int header = 0; header < 98; header++) {
                client.say("", "X-Some: x");
            }
            client.say("", "", "");
        }));

        assertThat(answer.header("X-Long")).hasSize(8182);
        assertThat(answer.headers().get("x-some")).hasSize(98);
    }

    @Test
    void andInterimAnswersAreCountedForEachAnswerAnew() {
        ScriptedServer server = server(client -> {
            while (true) {
                client.hear();
                for (int interim = 0; interim < 10; interim++) {
                    client.say("HTTP/1.1 103 Early Hints", "", "");
                }
                client.say("HTTP/1.1 200 OK", "Content-Length: 0", "", "");
            }
        });
        HttpTransport transport = transportTo(server);

        answer(transport.exchange(get(server), AMPLE));
        answer(transport.exchange(get(server), AMPLE));

        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void isNeitherQuotedNorPassedOn() {
        HttpFailure failure = maybeSent(postTo(client -> {
            client.hear();
            client.say("HTTP/1.1 200 OK", "X-Long: " + "Jane".repeat(8192), "", "");
        }));

        assertThat(failure.text()).doesNotContain("Jane");
        assertThat(failure.cause()).isNull();
    }

    /** Asserts that a server that goes on for ever is not heard for long, and tells what is said of it. */
    private String cutShort(String begin, String everAndEver) {
        ScriptedServer endless = server(client -> {
            client.hear();
            client.say(begin);
            sayForEver(client, everAndEver.repeat(1 + 8192 / everAndEver.length()));
        });

        HttpFailure failure = maybeSent(transportTo(endless).exchange(post(endless), AMPLE));

        assertThat(failure.timedOut()).isFalse();
        await().until(endless::isQuiet);
        assertThat(sent.get()).isLessThan(WHAT_A_SERVER_GETS_RID_OF);
        return failure.text();
    }

    private void sayForEver(Conversation client, String text) throws IOException {
        while (true) {
            client.say(text);
            sent.addAndGet(text.length());
        }
    }
}
