package io.camelcce.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.faults.Conversation;
import io.camelcce.faults.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CompleteAnswerTest extends HttpExchanges {

    @Test
    void hasStatusHeadersAndBody() {
        HttpAnswer answer = answer(postTo(client -> {
            client.hear();
            client.say("HTTP/1.1 201 Created", "Location: /tasks/4711", "Content-Length: 2", "", "{}");
        }));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("location")).isEqualTo("/tasks/4711");
        assertThat(answer.header("LOCATION")).isEqualTo("/tasks/4711");
        assertThat(answer.header("Retry-After")).isNull();
        assertThat(answer.body()).isEqualTo("{}");
    }

    @Test
    void answersARequestThatWentOutAsItWasGiven() {
        ScriptedServer server = server(client -> {
            client.hear();
            client.say("HTTP/1.1 200 OK", "Content-Length: 0", "", "");
        });

        transportTo(server).exchange(post(server), AMPLE);

        assertThat(server.requests()).singleElement().satisfies(request -> assertThat(request)
                .startsWith("POST /tasks HTTP/1.1\r\n")
                .contains("\r\nHost: " + server.authority() + "\r\n")
                .contains("\r\nContent-Type: application/json\r\n")
                .contains("\r\nAuthorization: Bearer t0ken\r\n")
                .doesNotContain("Accept-Encoding")
                .endsWith("\r\n\r\n{\"taskId\":\"4711\"}"));
    }

    @Test
    void keepsAllValuesOfAHeaderInTheirOrder() {
        HttpAnswer answer = answer(postTo(client -> {
            client.hear();
            client.say("HTTP/1.1 200 OK", "X-Way: first", "x-way: second", "Content-Length: 0", "", "");
        }));

        assertThat(answer.headers().get("x-way")).containsExactly("first", "second");
        assertThat(answer.header("X-Way")).isEqualTo("first");
    }

    @Test
    void mayComeInChunks() {
        HttpAnswer answer = answer(postTo(client -> {
            client.hear();
            client.say("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "3", "{\"a", "5", "\":17}", "0", "", "");
        }));

        assertThat(answer.body()).isEqualTo("{\"a\":17}");
    }

    @Test
    void mayEndWithTheConnection() {
        HttpAnswer answer = answer(postTo(client -> {
            client.hear();
            client.say("HTTP/1.1 200 OK", "", "{}");
        }));

        assertThat(answer.body()).isEqualTo("{}");
    }

    @Test
    void mayHaveAnEmptyBody() {
        assertThat(answer(postTo(client -> {
                            client.hear();
                            client.say("HTTP/1.1 200 OK", "Content-Length: 0", "", "");
                        }))
                        .body())
                .isEmpty();
    }

    @Test
    void mayHaveNoBodyAtAll() {
        assertThat(answer(postTo(client -> {
                            client.hear();
                            client.say("HTTP/1.1 204 No Content", "", "");
                        }))
                        .body())
                .isEmpty();
    }

    @Test
    void isReadAsUtf8UnlessItSaysOtherwise() {
        HttpAnswer answer = answer(postTo(client -> {
            client.hear();
            client.say("HTTP/1.1 200 OK", "Content-Type: application/json", "Content-Length: 3", "", "");
            client.say("€".getBytes(StandardCharsets.UTF_8));
        }));

        assertThat(answer.body()).isEqualTo("€");
    }

    @Test
    void isReadInTheCharsetThatItNames() {
        HttpAnswer answer = answer(postTo(client -> {
            client.hear();
            client.say("HTTP/1.1 200 OK", "Content-Type: text/plain; charset=ISO-8859-1", "Content-Length: 1", "", "é");
        }));

        assertThat(answer.body()).isEqualTo("é");
    }

    @Test
    void isCompleteInACharsetThatNobodyKnowsToo() {
        HttpAnswer answer = answer(postTo(client -> {
            client.hear();
            client.say(
                    "HTTP/1.1 201 OK", "Content-Type: application/json; charset=x-none", "Content-Length: 2", "", "{}");
        }));

        assertThat(answer.body()).isEqualTo("{}");
    }

    @Test
    void isCompleteWithACharsetThatIsNoNameToo() {
        HttpAnswer answer = answer(postTo(client -> {
            client.hear();
            client.say(
                    "HTTP/1.1 201 OK", "Content-Type: application/json; charset=\"?\"", "Content-Length: 2", "", "{}");
        }));

        assertThat(answer.body()).isEqualTo("{}");
    }

    @Test
    void mayBeAsLargeAsOneMebibyte() {
        HttpAnswer answer = answer(postTo(client -> {
            client.hear();
            client.say("HTTP/1.1 200 OK", "Content-Length: 1048576", "", "x".repeat(1 << 20));
        }));

        assertThat(answer.body()).hasSize(1 << 20);
    }

    @Test
    void mayTakeItsTimeIfItKeepsComing() {
        // Less than all bytes take, and much more than the pause between two of them.
        Duration timeout = Conversation.TRICKLE.multipliedBy(100);
        ScriptedServer server = server(client -> {
            client.hear();
            client.say("HTTP/1.1 200 OK", "Content-Length: 150", "", "");
            client.trickle("x".repeat(150));
        });

        HttpResult result = transportTo(server, answeredWithin(timeout)).exchange(get(server), AMPLE);

        assertThat(answer(result).body()).hasSize(150);
    }

    @Test
    void tellsNothingPersonalAsText() {
        HttpAnswer answer = answer(postTo(client -> {
            client.hear();
            client.say("HTTP/1.1 200 OK", "Set-Cookie: s3cret", "Content-Length: 6", "", "s3cret");
        }));

        assertThat(answer).hasToString("HTTP 200");
        assertThat(post("http://localhost/tasks", "s3cret")).hasToString("POST http://localhost/tasks");
    }
}
