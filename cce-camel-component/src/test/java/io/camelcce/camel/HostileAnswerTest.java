package io.camelcce.camel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.camelcce.task.Task;
import io.camelcce.task.TaskState;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers whose content no contact centre should send: what can be kept is kept, and every call ends in an outcome. */
class HostileAnswerTest extends CceRoutes {

    private static final String TASK_ID = "6b0c1d2e-aaaa-4bbb-8ccc-000000004711";
    private static final int MEBIBYTE = 1 << 20;
    private static final List<String> FIELDS = List.of(
            "state",
            "mediaType",
            "mediaChannel",
            "direction",
            "origin",
            "destination",
            "customerId",
            "preferredOwner",
            "scriptSelector",
            "createdTime",
            "lastUpdatedTime",
            "estimatedWaitTime",
            "dispositionCode",
            "variables",
            "history");
    private static final List<String> TEXTS = FIELDS.subList(0, 9);

    /** An operation in a route. */
    enum Call {
        CREATE(CceRoutes.CREATE + "&existingTask=accept", "unknown"),
        GET("cce:getTask", "unavailable"),
        LIST("cce:listTasks", "unavailable"),
        END("cce:endTask", "unknown");

        private final String uri;
        /** What it comes to that an answer does not count. */
        private final String doubtful;

        Call(String uri, String doubtful) {
            this.uri = uri;
            this.doubtful = doubtful;
        }
    }

    /** What an answer comes to by itself. */
    @Override
    void configure(CceComponent cce) {
        super.configure(cce);
        cce.getConfiguration().setRetry(false);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                for (Call call : Call.values()) {
                    from("direct:" + call).to(call.uri);
                }
            }
        };
    }

    private Exchange call(Call call, ResponseDefinitionBuilder answer) {
        contactCenter().wireMock().stubFor(any(urlPathMatching("/drapi/.*")).willReturn(answer));
        Map<String, Object> headers = new HashMap<>(AN_SMS);
        headers.put(CceConstants.TASK_ID, TASK_ID);
        return send("direct:" + call, headers);
    }

    private Task get(String fields) {
        Exchange exchange = call(Call.GET, ok("{\"taskId\":\"%s\",%s}".formatted(TASK_ID, fields)));
        assertThat(exchange.getException()).as(fields).isNull();
        return exchange.getMessage().getBody(Task.class);
    }

    private static ResponseDefinitionBuilder ok(String body) {
        return aResponse().withStatus(200).withBody(body);
    }

    private static void assertOutcome(Exchange exchange, String outcome) {
        CceException failure = failure(exchange);
        assertThat(failure.getOutcomeName()).isEqualTo(outcome);
        assertThat(failure).hasNoCause().hasMessageStartingWith("cce:").satisfies(told -> assertThat(told.getMessage())
                .hasSizeLessThan(1_000)
                .matches(message -> message.chars().noneMatch(Character::isISOControl)));
        assertBounded(exchange);
    }

    /** Of all that an outcome leaves in a message, only the payload may be long. */
    private static void assertBounded(Exchange exchange) {
        exchange.getMessage().getHeaders().forEach((name, value) -> assertThat(String.valueOf(value))
                .as(name)
                .hasSizeLessThanOrEqualTo(name.equals(CceConstants.RESPONSE_PAYLOAD) ? MEBIBYTE : 8_000));
    }

    static Stream<String> valuesOfTheWrongType() {
        return Stream.of(
                "null",
                "true",
                "17",
                "-1",
                "1e999999999",
                "-1e-999999999",
                "9".repeat(100),
                "0.0000000001",
                "\"\"",
                "\"text\"",
                "\"\\u0000\\ud83d\\r\\n\"",
                "\"" + "x".repeat(10_000) + "\"",
                "[]",
                "[[1],{\"a\":[]},null,\"a\"]",
                "{}",
                "{\"name\":{\"value\":[]},\"value\":1}",
                "[".repeat(60) + "]".repeat(60));
    }

    @ParameterizedTest
    @MethodSource("valuesOfTheWrongType")
    void everyFieldMayHaveEveryType(String value) {
        for (String field : FIELDS) {
            Task task = get("\"%s\":%s".formatted(field, value));

            assertThat(task.taskId().value()).isEqualTo(TASK_ID);
            assertThat(task.payload()).contains(field);
            assertThat(task.toString()).hasSizeLessThan(300).doesNotContain("\n");
        }
        String all = String.join(
                ",", FIELDS.stream().map(field -> "\"" + field + "\":" + value).toList());
        Exchange list = call(Call.LIST, ok("[{\"taskId\":\"%s\",%s},{%s}]".formatted(TASK_ID, all, all)));
        assertThat(list.getException()).isNull();
        assertThat(header(list, CceConstants.UNREADABLE, Integer.class)).isEqualTo(1);
        for (Call call : List.of(Call.CREATE, Call.END)) {
            assertThat(call(call, ok("{" + all + "}")).getException())
                    .as("%s", call)
                    .isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("valuesOfTheWrongType")
    void aTaskIdOfTheWrongTypeIsNotOurs(String value) {
        for (Call call : List.of(Call.CREATE, Call.GET, Call.END)) {
            Exchange exchange = call(call, ok("{\"taskId\":" + value + "}"));
            if (value.equals("null") && call != Call.GET) {
                assertThat(exchange.getException()).isNull();
            } else {
                assertOutcome(exchange, call.doubtful);
            }
        }
    }

    @Test
    void whatNobodyKnowsIsKept() {
        Task task = get("\"state\":\"Parked\",\"mediaType\":\"hologram\",\"new\":{\"deep\":[1]},\"\":0");

        assertThat(task.state()).isEqualTo(new TaskState("Parked"));
        assertThat(task.mediaType()).hasToString("hologram");
        assertThat(task.payload()).contains("\"new\":{\"deep\":[1]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.50", "4.477E+11", "0.10", "12345678901234567890.1", "1E+999999999"})
    void aNumberInPlaceOfATextIsToldAsItWasWritten(String number) {
        for (String field : TEXTS) {
            Task task = get("\"%s\":%s,\"history\":[%s]".formatted(field, number, number));

            assertThat(Stream.of(
                                    task.state(),
                                    task.mediaType(),
                                    task.mediaChannel(),
                                    task.direction(),
                                    task.origin(),
                                    task.destination(),
                                    task.customerId(),
                                    task.preferredOwner(),
                                    task.scriptSelector())
                            .filter(value -> value != null)
                            .map(String::valueOf))
                    .as(field)
                    .singleElement()
                    .satisfies(text -> assertThat(new BigDecimal(text)).isEqualTo(new BigDecimal(number)));
            assertThat(task.history()).isEqualTo("[" + number + "]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "999999999999999999",
                "-999999999999999999",
                "9223372036854775808",
                "1e999999999",
                "\"+999999999-12-31T23:59:59-18:00\"",
                "\"-999999999-01-01T00:00:00+18:00\"",
                "\"2026-13-45T99:99:99Z\"",
                "\"2026-02-30T00:00:00Z\"",
                "\"+1000000000-01-01T00:00:00Z\""
            })
    void aTimeOutOfRangeIsATimeOrNone(String time) {
        Exchange exchange = call(
                Call.GET,
                ok("{\"taskId\":\"%s\",\"createdTime\":%s,\"lastUpdatedTime\":%s,\"estimatedWaitTime\":%s}"
                        .formatted(TASK_ID, time, time, time)));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getContext()
                        .getTypeConverter()
                        .convertTo(String.class, exchange, exchange.getMessage().getBody()))
                .contains(TASK_ID);
        assertThat((Map<?, ?>) exchange.getMessage().getBody(Map.class)).isNotEmpty();
    }

    static Stream<String> bodiesThatDoNotCount() {
        String taskId = "{\"taskId\":\"" + TASK_ID + "\"";
        return Stream.of(
                taskId,
                taskId + ",\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}",
                taskId + ",\"a\":" + "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_001),
                taskId + ",\"createdTime\":" + "9".repeat(100_000) + "}",
                taskId + ",\"code\":1e99999999999}",
                taskId + "}}",
                taskId + "}" + taskId + "}",
                "<html>Bad gateway</html>",
                "\u0000",
                "[",
                "nul",
                "{\"" + "n".repeat(100_000) + "\":1}x",
                "\u001f\u008b\b\u0000 gzip");
    }

    @ParameterizedTest
    @MethodSource("bodiesThatDoNotCount")
    void aBodyThatIsNoJsonOrBeyondItsBoundsIsNoAnswer(String body) {
        for (Call call : Call.values()) {
            assertOutcome(call(call, ok(body)), call.doubtful);
            assertOutcome(call(call, aResponse().withStatus(500).withBody(body)), call.doubtful);
            assertOutcome(call(call, aResponse().withStatus(400).withBody(body)), "rejected");
            assertOutcome(call(call, aResponse().withStatus(429).withBody(body)), "unavailable");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "17", "\"text\"", "true", "[]", "[1]", "[[[]]]", "{}"})
    void jsonThatIsNoObjectIsNoTask(String body) {
        assertOutcome(call(Call.GET, ok(body)), "unavailable");
        Exchange list = call(Call.LIST, ok(body));
        if (body.equals("[]")) {
            assertThat(list.getException()).isNull();
        } else {
            assertOutcome(list, "unavailable");
        }
    }

    @Test
    void duplicateFieldsAreReadAndDoNotBreakTheCall() {
        assertThat(get("\"state\":\"QUEUED\",\"state\":\"CLOSED\"").state()).isEqualTo(TaskState.CLOSED);
        for (Call call : List.of(Call.CREATE, Call.GET, Call.END)) {
            Exchange other = call(call, ok("{\"taskId\":\"%s\",\"taskId\":\"another\"}".formatted(TASK_ID)));
            assertOutcome(other, call.doubtful);
        }
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheAnswer() {
        byte[] marked =
                ("\uFEFF{\"taskId\":\"" + TASK_ID + "\",\"state\":\"QUEUED\"}").getBytes(StandardCharsets.UTF_8);

        for (Call call : List.of(Call.CREATE, Call.GET, Call.END)) {
            Exchange exchange = call(call, aResponse().withStatus(200).withBody(marked));

            assertThat(exchange.getException()).as("%s", call).isNull();
        }
        byte[] list = ("\uFEFF[{\"taskId\":\"" + TASK_ID + "\"}]").getBytes(StandardCharsets.UTF_8);
        assertThat(call(Call.LIST, aResponse().withStatus(200).withBody(list)).getException())
                .isNull();
    }

    @Test
    void bytesThatAreNotUtf8DoNotBreakTheCall() {
        byte[] latin1 = ("{\"taskId\":\"" + TASK_ID + "\",\"origin\":\"\u00e9\u00c0\u00af\"}")
                .getBytes(StandardCharsets.ISO_8859_1);

        for (Call call : List.of(Call.CREATE, Call.GET, Call.END)) {
            assertThat(call(call, aResponse().withStatus(200).withBody(latin1)).getException())
                    .as("%s", call)
                    .isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=no-such",
                "application/json; charset=\"?\"",
                "application/json; charset=",
                "application/json; charset=utf-8; charset=utf-16",
                ";;;",
                "text",
                "\u0001"
            })
    void aContentTypeThatMakesNoSenseDoesNotBreakTheCall(String type) {
        for (Call call : List.of(Call.CREATE, Call.GET, Call.END)) {
            Exchange exchange =
                    call(call, ok("{\"taskId\":\"" + TASK_ID + "\"}").withHeader("Content-Type", type));

            assertThat(exchange.getException()).as("%s", call).isNull();
        }
    }

    @Test
    void anAnswerInACharsetThatIsNotUtf8ComesToAnOutcome() {
        for (String charset : List.of("utf-16", "utf-32", "IBM037", "UTF-7", "ISO-2022-JP", "x-JISAutoDetect")) {
            for (Call call : Call.values()) {
                Exchange exchange = call(
                        call,
                        ok("{\"taskId\":\"" + TASK_ID + "\"}")
                                .withHeader("Content-Type", "application/json; charset=" + charset));

                if (exchange.getException() != null) {
                    assertOutcome(exchange, call.doubtful);
                }
            }
        }
    }

    @Test
    void compressionThatNobodyAskedForIsNoAnswer() {
        for (Call call : Call.values()) {
            Exchange exchange = call(
                    call,
                    aResponse()
                            .withStatus(200)
                            .withHeader("Content-Encoding", "gzip")
                            .withBody(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3}));

            assertOutcome(exchange, call.doubtful);
        }
    }

    @Test
    void aMebibyteIsReadAndAByteMoreIsNot() {
        String begin = "{\"taskId\":\"" + TASK_ID + "\",\"a\":\"";
        String most = begin + "x".repeat(MEBIBYTE - begin.length() - 2) + "\"}";

        for (Call call : List.of(Call.CREATE, Call.GET, Call.END)) {
            Exchange exchange = call(call, ok(most));
            assertThat(exchange.getException()).as("%s", call).isNull();
            assertThat(header(exchange, CceConstants.RESPONSE_PAYLOAD, String.class))
                    .hasSize(MEBIBYTE);

            for (int status : List.of(200, 400, 429, 500)) {
                Exchange larger = call(call, aResponse().withStatus(status).withBody(most + " "));
                assertOutcome(larger, call.doubtful);
                assertThat(failure(larger)).hasMessageContaining("the answer is larger than 1048576 bytes");
            }
        }
        String entry = "[{\"taskId\":\"" + TASK_ID + "\",\"a\":\"" + "x".repeat(2 * MEBIBYTE) + "\"}]";
        assertOutcome(call(Call.LIST, ok(entry)), "unavailable");
        assertOutcome(call(Call.LIST, aResponse().withStatus(400).withBody(entry)), "unavailable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"variables\":[{\"name\":\"code\",\"code\":20200}]}",
                "{\"code\":1e999999999}",
                "{\"code\":2.02e4}",
                "{\"code\":[20200]}",
                "{\"code\":\"20200\\u0000\"}",
                "{\"code\":20200000000000000000000}"
            })
    void whatOnlyLooksLikeAnApplicationCodeIsNone(String body) {
        for (Call call : Call.values()) {
            Exchange exchange = call(call, aResponse().withStatus(400).withBody(body));

            assertOutcome(exchange, "rejected");
            assertThat(header(exchange, CceConstants.APPLICATION_CODE, Integer.class))
                    .isNull();
        }
    }

    @Test
    void anApplicationCodeOfFourHundredDigitsIsNone() {
        for (Call call : Call.values()) {
            Exchange exchange = call(call, aResponse().withStatus(400).withBody("{\"code\":" + "2".repeat(400) + "}"));

            assertOutcome(exchange, "rejected");
            assertThat(header(exchange, CceConstants.APPLICATION_CODE, Integer.class))
                    .isNull();
        }
    }

    @Test
    void taskAlreadyExistsMeansNothingButToACreate() {
        String code = "{\"code\":20200}";

        assertThat(header(
                        call(Call.CREATE, aResponse().withStatus(400).withBody(code)),
                        CceConstants.NODE_OUTCOME,
                        String.class))
                .isEqualTo("taskAlreadyExists");
        for (Call call : List.of(Call.GET, Call.LIST, Call.END)) {
            assertOutcome(call(call, aResponse().withStatus(400).withBody(code)), "rejected");
            assertOutcome(call(call, aResponse().withStatus(500).withBody(code)), call.doubtful);
        }
        assertThat(get("\"code\":20200").taskId().value()).isEqualTo(TASK_ID);
    }

    @Test
    void aLocationThatIsNoneIsNotTold() {
        for (String location : List.of("x".repeat(8_001), "/tasks/\u0007", "/tasks/\tbell")) {
            for (Call call : List.of(Call.CREATE, Call.END)) {
                Exchange exchange = call(call, aResponse().withStatus(201).withHeader("Location", location));

                assertThat(exchange.getException()).isNull();
                assertThat(header(exchange, CceConstants.LOCATION, String.class))
                        .isNull();
                assertBounded(exchange);
            }
        }
        String longest = "/tasks/%0d%0aX-Evil:%201" + "x".repeat(7_000);
        Exchange told = call(Call.CREATE, aResponse().withStatus(201).withHeader("Location", longest));
        assertThat(header(told, CceConstants.LOCATION, String.class)).isEqualTo(longest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "99999999999999999999",
                "1e9",
                "NaN",
                "Fri, 31 Dec 9999999 23:59:59 GMT",
                "Sun, 06 Nov 1994 08:49:37 GMT",
                "soon"
            })
    void aWaitThatMakesNoSenseIsNoneOrNow(String retryAfter) {
        for (int status : List.of(429, 503)) {
            Exchange exchange = call(Call.GET, aResponse().withStatus(status).withHeader("Retry-After", retryAfter));

            assertOutcome(exchange, "unavailable");
            assertThat(header(exchange, CceConstants.RETRY_AFTER, Long.class)).isIn(null, 0L);
        }
    }

    /** The answer to one call is as long as that may be; what stays in the exception and its message is not. */
    @Test
    void noPayloadIsToldInMessages() {
        String payload = "{\"error\":\"Jane Doe +447700900123\"}";

        for (Call call : Call.values()) {
            for (int status : List.of(200, 204, 302, 400, 401, 403, 404, 409, 429, 500, 503)) {
                Exchange exchange = call(call, aResponse().withStatus(status).withBody(payload));

                if (exchange.getException() != null) {
                    assertThat(failure(exchange).toString()).doesNotContain("Jane", "447700900123");
                    assertThat(header(exchange, CceConstants.MESSAGE, String.class))
                            .doesNotContain("Jane", "447700900123");
                    assertThat(failure(exchange).getOutcome().toString()).doesNotContain("Jane", "447700900123");
                }
            }
        }
    }
}
