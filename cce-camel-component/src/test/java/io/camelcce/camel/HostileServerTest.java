package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.faults.Conversation;
import io.camelcce.faults.ScriptedServer;
import io.camelcce.http.IllegalAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers that are hostile as HTTP: each comes to an outcome within the deadline, and spoils no other call. Nothing but the
 * deadline ends what is silent.
 */
class HostileServerTest extends CceRoutes {

    private static final String TASK_ID = "6b0c1d2e-aaaa-4bbb-8ccc-000000004711";
    private static final String TASK = "{\"taskId\":\"" + TASK_ID + "\"}";
    private static final List<String> CALLS = List.of(CREATE, "cce:getTask", "cce:endTask", "cce:listTasks");

    private static final List<String> DOUBTFUL = List.of("unknown", "unavailable");

    private static final Duration DEADLINE = Duration.ofSeconds(5);
    /** What the deadline ends is over by then, on any machine; what waits for the end of silence is not. */
    private static final Duration LONG_AFTER_THE_DEADLINE = Duration.ofMinutes(1);

    private static final Duration MOST_SILENCE = Duration.ofMinutes(10);

    private volatile ScriptedServer.Script script = Conversation::hear;
    private final ScriptedServer server = ScriptedServer.playing(client -> script.play(client));

    /**
     * What a server answers, byte for byte.
     *
     * @param outcomes what a create and a read come to
     */
    private record Said(String name, ScriptedServer.Script script, List<String> outcomes) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Said doubtful(String name, String... lines) {
        return said(name, DOUBTFUL, lines);
    }

    private static Said rejected(String name, String... lines) {
        return said(name, List.of("rejected", "rejected"), lines);
    }

    private static Said done(String name, String... lines) {
        return said(name, List.of("done", "done"), lines);
    }

    private static Said said(String name, List<String> outcomes, String... lines) {
        ScriptedServer.Script script = client -> {
            client.hear();
            client.say(lines);
        };
        return new Said(name, script, outcomes);
    }

    static Stream<Said> answers() {
        String length = "Content-Length: " + TASK.length();
        return Stream.of(
                done("a plain answer", "HTTP/1.1 200 OK", "Connection: close", length, "", TASK),
                doubtful("status 999", "HTTP/1.1 999 Strange", length, "", TASK),
                doubtful("status 600", "HTTP/1.1 600 Strange", length, "", TASK),
                doubtful("status 000", "HTTP/1.1 000 Strange", length, "", TASK),
                doubtful("status 099", "HTTP/1.1 099 Strange", length, "", TASK),
                doubtful("status -1", "HTTP/1.1 -1 Strange", length, "", TASK),
                doubtful("status of many digits", "HTTP/1.1 20000000000000000 OK", length, "", TASK),
                doubtful("status that is no number", "HTTP/1.1 two OK", length, "", TASK),
                doubtful("no status", "HTTP/1.1", length, "", TASK),
                doubtful("another protocol", "SPDY/3 200 OK", length, "", TASK),
                doubtful("status 202", "HTTP/1.1 202 Accepted", length, "", TASK),
                doubtful("204 with a body", "HTTP/1.1 204 No Content", length, "", TASK),
                doubtful("205 with a body", "HTTP/1.1 205 Reset Content", length, "", TASK),
                rejected("304 with a body", "HTTP/1.1 304 Not Modified", "Connection: close", length, "", TASK),
                doubtful("a length that is too large", "HTTP/1.1 200 OK", "Content-Length: 1000", "", TASK),
                doubtful("a length that is too small", "HTTP/1.1 200 OK", "Content-Length: 10", "", TASK),
                doubtful("a negative length", "HTTP/1.1 200 OK", "Content-Length: -5", "", TASK),
                doubtful("a length that is no number", "HTTP/1.1 200 OK", "Content-Length: many", "", TASK),
                doubtful("a length beyond all", "HTTP/1.1 200 OK", "Content-Length: " + "9".repeat(30), "", TASK),
                doubtful("two lengths", "HTTP/1.1 200 OK", "Content-Length: 5", length, "", TASK),
                doubtful("a length of a list", "HTTP/1.1 200 OK", "Content-Length: 5, 47", "", TASK),
                doubtful("an unknown coding", "HTTP/1.1 200 OK", "Transfer-Encoding: zip", length, "", TASK),
                doubtful("a chunk without end", "HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "ff", TASK),
                doubtful(
                        "a negative chunk",
                        "HTTP/1.1 200 OK",
                        "Transfer-Encoding: chunked",
                        "",
                        "-5",
                        TASK,
                        "0",
                        "",
                        ""),
                doubtful("a chunk beyond all", chunked("f".repeat(20), TASK)),
                doubtful("a chunk of no number", chunked("five", TASK)),
                doubtful("a chunk with a long extension", chunked("2f;" + "x".repeat(1 << 21), TASK)),
                doubtful("a header without a colon", "HTTP/1.1 200 OK", "no colon", length, "", TASK),
                doubtful("a body of another task", "HTTP/1.1 200 OK", "", "{\"taskId\":\"another\"}"),
                doubtful("nothing"),
                doubtful("line breaks only", "", "", "", "", "", "", "", ""),
                new Said("a body of 100 MB", HostileServerTest::aHundredMegabytes, DOUBTFUL),
                new Said("1xx without end", HostileServerTest::onlyInformation, DOUBTFUL),
                new Said("one byte, and silence", HostileServerTest::oneByte, DOUBTFUL));
    }

    private static String[] chunked(String size, String chunk) {
        return new String[] {"HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", size, chunk, "0", "", ""};
    }

    private static void aHundredMegabytes(Conversation client) throws IOException {
        client.hear();
        client.say("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "");
        for (int megabyte = 0; megabyte < 100; megabyte++) {
            client.say("100000", " ".repeat(1 << 20), "");
        }
        client.say("0", "", "");
    }

    private static void onlyInformation(Conversation client) throws IOException {
        client.hear();
        while (true) {
            client.say("HTTP/1.1 103 Early Hints", "X-More: to come", "", "");
        }
    }

    private static void oneByte(Conversation client) throws IOException {
        client.hear();
        client.say("H");
        client.waitForTheEnd();
    }

    @Override
    void configure(CceComponent cce) {
        cce.setDomain("http://" + server.authority());
        cce.getConfiguration().setAuthorization("none");
        cce.getConfiguration().setDeadline(DEADLINE.toMillis());
        cce.setResponseTimeout(MOST_SILENCE.toMillis());
        cce.getConfiguration().setRetry(false);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                for (String call : CALLS) {
                    from("direct:" + call.replaceAll("[:?].*", "") + CALLS.indexOf(call))
                            .to(call);
                }
            }
        };
    }

    @AfterEach
    void closeServer() {
        server.close();
    }

    private Exchange call(int index) {
        Map<String, Object> headers = new HashMap<>(AN_SMS);
        headers.put(CceConstants.TASK_ID, TASK_ID);
        return send("direct:cce" + index, headers);
    }

    private static String outcome(Exchange exchange) {
        if (exchange.getException() == null) {
            return "done";
        }
        CceException failure = failure(exchange);
        assertThat(failure)
                .satisfies(told -> assertThat(told.getCause())
                        .satisfiesAnyOf(cause -> assertThat(cause).isNull(), cause -> assertThat(cause)
                                .isInstanceOf(IllegalAnswer.class)))
                .satisfies(told -> assertThat(told.getMessage())
                        .hasSizeLessThan(1_000)
                        .doesNotContain(TASK)
                        .matches(message -> message.chars().noneMatch(Character::isISOControl)));
        return failure.getOutcomeName();
    }

    @Tag("F11")
    @ParameterizedTest
    @MethodSource("answers")
    void everyAnswerComesToAnOutcomeWithinTheDeadline(Said said) {
        script = said.script();

        List<String> outcomes = outcomesOfAllCalls();

        assertThat(outcomes.get(0)).as("create").isEqualTo(said.outcomes().get(0));
        assertThat(outcomes.get(1)).as("get").isEqualTo(said.outcomes().get(1));
        assertThat(outcomes.get(2))
                .as("end")
                .isIn("unavailable", said.outcomes().get(0));
        assertThat(outcomes.get(3))
                .as("list")
                .isIn("unavailable", said.outcomes().get(1));
    }

    /** At once: what lasts until the deadline lasts as long for all of them. */
    private List<String> outcomesOfAllCalls() {
        List<CompletableFuture<Exchange>> calls = IntStream.range(0, CALLS.size())
                .mapToObj(index -> CompletableFuture.supplyAsync(() -> call(index), work -> new Thread(work).start()))
                .toList();
        return calls.stream().map(call -> outcome(ended(call))).toList();
    }

    private static Exchange ended(CompletableFuture<Exchange> call) {
        assertThat(call).as("a call that its deadline ends").succeedsWithin(LONG_AFTER_THE_DEADLINE);
        return call.join();
    }

    /** A request is never taken to be answered by what stood behind the answer to an earlier one. */
    @ParameterizedTest
    @MethodSource("answersWithMoreBehindThem")
    void whatStandsBehindAnAnswerIsNotTheAnswerToTheNextRequest(String head) {
        AtomicInteger heard = new AtomicInteger();
        String another = "HTTP/1.1 201 Created\r\nLocation: /forged\r\nContent-Length: 0\r\n\r\n";
        script = client -> {
            while (true) {
                client.hear();
                if (heard.incrementAndGet() == 1) {
                    client.say(head.replace("|", "\r\n") + "\r\n\r\n" + another + another);
                } else {
                    client.say("HTTP/1.1 400 Bad Request", "Content-Length: 0", "", "");
                }
            }
        };

        call(0);
        Exchange next = call(0);

        assertThat(outcome(next)).isIn("rejected", "unknown");
        assertThat(header(next, CceConstants.LOCATION, String.class)).isNull();
    }

    static Stream<String> answersWithMoreBehindThem() {
        return Stream.of(
                "HTTP/1.1 200 OK|Content-Length: 0",
                "HTTP/1.1 204 No Content|Content-Length: 144",
                "HTTP/1.1 205 Reset Content|Content-Length: 144",
                "HTTP/1.1 304 Not Modified|Content-Length: 144",
                "HTTP/1.1 400 Bad Request|Content-Length: 0");
    }

    @Test
    void controlCharactersInAHeaderDoNotReachTheMessage() {
        script = client -> {
            client.hear();
            client.say(
                    "HTTP/1.1 201 Created",
                    "Location: /tasks/1\u0007\u001b[31m\u0000",
                    "X-\u0001: \u0002",
                    "Content-Length: 0",
                    "",
                    "");
        };

        Exchange exchange = call(0);

        exchange.getMessage().getHeaders().values().forEach(value -> assertThat(
                        String.valueOf(value).chars())
                .noneMatch(Character::isISOControl));
        assertThat(outcome(exchange)).isIn("done", "unknown");
    }

    @Test
    void aHeaderThatIsFoldedIsOneLine() {
        script = client -> {
            client.hear();
            client.say(
                    "HTTP/1.1 201 Created",
                    "Location: /tasks/1",
                    "\tX-Evil: 1",
                    " X-More: 2",
                    "Content-Length: 0",
                    "",
                    "");
        };

        Exchange exchange = call(0);

        assertThat(outcome(exchange)).isIn("done", "unknown");
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKeys("X-Evil", "X-More");
        assertThat(String.valueOf(header(exchange, CceConstants.LOCATION, String.class)))
                .doesNotContain("\n", "\r", "\t");
    }
}
