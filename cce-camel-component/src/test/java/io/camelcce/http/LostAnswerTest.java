package io.camelcce.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.faults.ScriptedServer;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bytes of the request were written, and no complete answer came: nobody can say what became of it. */
class LostAnswerTest extends HttpExchanges {

    @Test
    void whenTheServerReadsTheRequestAndHangsUp() {
        HttpFailure failure = maybeSent(postTo(client -> client.hear()));

        assertThat(failure.timedOut()).isFalse();
        assertThat(failure.text()).startsWith("127.0.0.1:").contains(" closed the connection before it answered (");
    }

    @Test
    void whenTheServerReadsTheRequestAndResetsTheConnection() {
        HttpFailure failure = maybeSent(postTo(client -> {
            client.hear();
            client.reset();
        }));

        assertThat(failure.timedOut()).isFalse();
    }

    @Tag("F09")
    @Test
    void whenNoAnswerComesWithinTheResponseTimeout() {
        ScriptedServer silent = server(client -> {
            client.hear();
            client.waitForTheEnd();
        });

        HttpResult result =
                inLittleTime(time -> transportTo(silent, answeredWithin(time)).exchange(post(silent), AMPLE));

        assertThat(maybeSent(result).timedOut()).isTrue();
        assertThat(maybeSent(result).text()).isEqualTo(silent.authority() + " did not answer in time");
    }

    @Test
    void whenTheResponseTimeoutIsTooShortToBeCounted() {
        ScriptedServer silent = server(client -> {
            client.hear();
            client.waitForTheEnd();
        });

        HttpResult result =
                transportTo(silent, answeredWithin(Duration.ofNanos(1))).exchange(post(silent), Duration.ofMinutes(5));

        assertThat(maybeSent(result).timedOut()).isTrue();
    }

    @Test
    void whenNoAnswerComesWithinTheTimeForTheExchange() {
        ScriptedServer silent = server(client -> {
            client.hear();
            client.waitForTheEnd();
        });

        HttpResult result = inLittleTime(time -> transportTo(silent).exchange(post(silent), time));

        assertThat(maybeSent(result).timedOut()).isTrue();
    }

    @Tag("F15")
    @Test
    void whenTheBodyTricklesBeyondTheTimeForTheExchange() {
        ScriptedServer slow = server(client -> {
            client.hear();
            client.say("HTTP/1.1 201 Created", "Content-Length: " + MANY_BYTES.length(), "", "");
            client.trickle(MANY_BYTES);
        });

        HttpResult result = inLittleTime(time -> transportTo(slow).exchange(post(slow), time));

        assertThat(maybeSent(result).timedOut()).isTrue();
    }

    @Test
    void whenTheHeadTricklesBeyondTheTimeForTheExchange() {
        ScriptedServer slow = server(client -> {
            client.hear();
            client.trickle("HTTP/1.1 201 Created\r\nX-Long: " + MANY_BYTES + "\r\nContent-Length: 0\r\n\r\n");
        });

        HttpResult result = inLittleTime(time -> transportTo(slow).exchange(post(slow), time));

        assertThat(maybeSent(result).timedOut()).isTrue();
    }

    @Test
    void whenTheServerStopsReadingInTheMiddleOfTheRequest() {
        ScriptedServer deaf = server(client -> client.ignore());
        HttpCall large = post("http://" + deaf.authority() + "/tasks", "x".repeat(20_000_000));

        HttpResult result = inLittleTime(time -> transportTo(deaf).exchange(large, time));

        assertThat(maybeSent(result).timedOut()).isTrue();
    }

    @Tag("F11")
    @Test
    void whenTheBodyIsShorterThanItsLength() {
        HttpFailure failure = maybeSent(postTo(client -> {
            client.hear();
            client.say("HTTP/1.1 201 Created", "Content-Length: 100", "", "{}");
        }));

        assertThat(failure.timedOut()).isFalse();
        assertThat(failure.text()).contains("broke off");
    }

    @Tag("F11")
    @Test
    void whenAChunkIsBroken() {
        HttpFailure failure = maybeSent(postTo(client -> {
            client.hear();
            client.say("HTTP/1.1 201 Created", "Transfer-Encoding: chunked", "", "2", "{}", "no number", "");
        }));

        assertThat(failure.timedOut()).isFalse();
    }

    @Tag("F11")
    @Test
    void whenTheLastChunkIsMissing() {
        maybeSent(postTo(client -> {
            client.hear();
            client.say("HTTP/1.1 201 Created", "Transfer-Encoding: chunked", "", "2", "{}", "");
        }));
    }

    @Test
    void whenNothingFollowsTheStatus() {
        maybeSent(postTo(client -> {
            client.hear();
            client.say("HTTP/1.1 409 Conflict", "");
        }));
    }

    @Test
    void whenTheHeadBreaksOff() {
        maybeSent(postTo(client -> {
            client.hear();
            client.say("HTTP/1.1 201 Created", "Location: /tas");
        }));
    }

    @Tag("F11")
    @Test
    void whenTheAnswerIsNotHttp() {
        HttpFailure failure = maybeSent(postTo(client -> {
            client.hear();
            client.say("220 mail.example.com ESMTP", "250 Hello", "");
        }));

        assertThat(failure.timedOut()).isFalse();
    }

    @Test
    void whenTheAnswerIsLargerThanAnyAnswerToTheseRequests() {
        ScriptedServer endless = server(client -> {
            client.hear();
            client.say("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "");
            while (true) {
                client.say("10000", "x".repeat(0x10000), "");
            }
        });

        HttpFailure failure = maybeSent(transportTo(endless).exchange(get(endless), AMPLE));

        assertThat(failure.timedOut()).isFalse();
        assertThat(failure.text()).contains("larger than 1048576 bytes");
    }

    @Tag("F11")
    @Test
    void isToldWithoutWhatItSays() {
        ScriptedServer talkative = server(client -> {
            client.hear();
            client.say("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "Jane Doe, +447700900123", "");
        });

        HttpFailure failure = maybeSent(transportTo(talkative).exchange(get(talkative), AMPLE));

        assertThat(failure.text()).contains("broke off or is not valid").doesNotContain("Jane", "4477");
        assertThat(failure.cause()).isNull();
    }
}
