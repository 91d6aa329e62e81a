package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.task.FieldFault;
import io.camelcce.task.Outcome.Invalid;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A request that breaks rules: all of them are told, with the places to mend them, and nothing is sent. */
class InvalidRequestTest extends CceRoutes {

    @AfterEach
    void nothingIsSent() {
        assertThat(contactCenter().ledger().requests()).isEmpty();
        assertThat(contactCenter().ledger().tokenRequests()).isZero();
    }

    @Test
    void aMissingFieldIsNamedWithEveryPlaceThatCanSetIt() {
        Exchange exchange = send("cce:createTask?mediaType=social&mediaChannel=sms", AN_SMS);

        assertThat(failure(exchange))
                .hasMessageStartingWith("cce:createTask needs a script selector: set the header CamelCceScriptSelector,"
                        + " the body field scriptSelector or the option scriptSelector");
    }

    @Test
    void allMissingFieldsAreNamedAtOnce() {
        CceException failure = failure(send("cce:createTask", Map.of()));

        assertThat(failure)
                .hasMessageContainingAll(
                        "a media type", "a media channel", "a script selector", "an origin", "a destination");
        assertThat(faults(failure)).hasSize(5);
        assertThat(failure.isRetryable()).isFalse();
    }

    @Test
    void faultsOfEveryKindAreToldTogether() {
        Exchange exchange = send(
                "cce:createTask?mediaChannel=sms",
                Map.of(
                        CceConstants.VARIABLES, Map.of("cv_11", "x"),
                        CceConstants.MEDIA_TYPE, "carrier pigeon",
                        CceConstants.SCRIPT_SELECTOR, "x".repeat(33),
                        CceConstants.TASK_ID, "no/slash",
                        CceConstants.TRACKING_ID, "two words",
                        CceConstants.ORIGIN, "+447700900123"));

        assertThat(failure(exchange))
                .hasMessageContainingAll(
                        "mediaType",
                        "must be one of email, chat, telephony, social, Web Callback",
                        "at most 32 characters, has 33",
                        "taskId",
                        "trackingId",
                        "cv_11",
                        "call variables are cv_1 to cv_10",
                        "the option variable.NAME",
                        "needs a destination");
        assertThat(header(exchange, CceConstants.NODE_OUTCOME, String.class)).isEqualTo("onInvalidData");
    }

    @Test
    void aValueOutsideAClosedListHasItsOwnWord() {
        Map<String, Object> headers = new HashMap<>(AN_SMS);
        headers.put(CceConstants.MEDIA_TYPE, "pigeon");

        Exchange exchange = send(CREATE + "&throwExceptionOnFailure=false", headers);

        assertThat(header(exchange, CceConstants.OUTCOME, String.class)).isEqualTo("invalid");
        assertThat(header(exchange, CceConstants.NODE_OUTCOME, String.class)).isEqualTo("onInvalidChoice");
        assertThat(header(exchange, CceConstants.MESSAGE, String.class)).contains("must be one of");
    }

    @Test
    void readingAndEndingNeedATaskId() {
        assertThat(failure(send("cce:getTask", Map.of())))
                .hasMessageContainingAll("cce:getTask needs a task id", "CamelCceTaskId", "taskId");
        assertThat(failure(send("cce:endTask", Map.of()))).hasMessageContaining("cce:endTask needs a task id");
    }

    @Test
    void rejectingACloseNeedsAReasonAndItsCode() {
        assertThat(failure(send("cce:endTask?method=closeReject&taskId=t-1", Map.of())))
                .hasMessageContainingAll("needs a reason: set", "needs a reason code: set");
    }

    @Test
    void brokenJsonIsToldByItsPlaceWithoutWhatItSays() {
        String broken = "{\"origin\": \"+447700900123\",\n \"customerName\": \"Jane Doe\" \"destination\": \"44700\"}";

        CceException failure = failure(send("cce:createTask", broken, Map.of()));

        assertThat(failure)
                .hasMessageContainingAll("its body is not valid JSON", "line 2", "column", "near »")
                .message()
                .doesNotContain("Jane", "447700900123");
        assertThat(failure).hasNoCause();
        assertThat(failure.getTrackingId()).startsWith("Camel_");
    }

    @Test
    void brokenJsonInBytesAndStreamsIsToldLikewise() {
        byte[] broken = "{\"origin\": \"+447700900123\"".getBytes(StandardCharsets.UTF_8);

        assertThat(failure(send("cce:createTask", broken, Map.of()))).hasMessageContaining("not valid JSON: line 1");
        assertThat(failure(send("cce:createTask", new ByteArrayInputStream(broken), Map.of())))
                .hasMessageContaining("not valid JSON: line 1");
    }

    @Test
    void jsonWithSomethingBehindItIsBroken() {
        for (String rest : List.of("}}} garbage", "{\"origin\": \"two\"}", "\n{\"origin\": \"two\"}")) {
            String body = "{\"origin\": \"one\", \"destination\": \"44700\"}" + rest;

            assertThat(failure(send(CREATE, body, Map.of()))).as(rest).hasMessageContaining("not valid JSON: line");
        }
    }

    @Test
    void jsonBeyondTheBoundsOfTheParserIsToldByTheBound() {
        String deep = "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000);

        assertThat(failure(send(CREATE, deep, Map.of())))
                .hasMessageContainingAll("beyond a bound of the parser", "nesting depth", "1000");
    }

    @Test
    void aFlagThatIsNoneIsRefused() {
        Map<String, Object> headers = new HashMap<>(AN_SMS);
        headers.put(CceConstants.RESUBMIT, "banana");

        assertThat(failure(send(CREATE, headers))).hasMessageContainingAll("CamelCceResubmit", "must be true or false");
    }

    @Test
    void jsonThatIsNotAnObjectIsRefusedWhereItIsDeclared() {
        assertThat(failure(send("cce:createTask", "[1, 2]", Map.of(Exchange.CONTENT_TYPE, "application/json"))))
                .hasMessageContaining("must be a JSON object");
    }

    @Test
    void aFieldOfTheWrongShapeIsRefused() {
        Map<String, Object> body = Map.of("origin", List.of("one", "two"), "destination", Map.of("a", "b"));

        assertThat(faults(failure(send(CREATE, body, Map.of()))))
                .extracting(FieldFault::rule)
                .containsOnly("must be a text, a number or a boolean");
    }

    private static List<FieldFault> faults(CceException failure) {
        return ((Invalid<?>) failure.getOutcome()).faults();
    }
}
