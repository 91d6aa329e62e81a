package io.camelcce.camel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcce.camel.message.ExchangeReader;
import io.camelcce.task.TaskField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every input of the nodes reaches the contact centre, wherever the message or the route says it. */
class EveryFieldTest extends CceRoutes {

    /** An operation, with the fields that it sends under their own names. */
    enum Operation {
        CREATE(
                "cce:createTask",
                Map.of(
                        TaskField.TASK_ID, "task-1",
                        TaskField.MEDIA_TYPE, "telephony",
                        TaskField.MEDIA_CHANNEL, "Voice & Chat",
                        TaskField.SCRIPT_SELECTOR, "Support",
                        TaskField.ORIGIN, "+447700900123",
                        TaskField.DESTINATION, "44700",
                        TaskField.CUSTOMER_ID, "c-17",
                        TaskField.PREFERRED_OWNER, "5001",
                        TaskField.DISPOSITION_CODE, "CD_TASK_TRANSFER")),
        CLOSE(
                "cce:endTask",
                Map.of(TaskField.TASK_ID, "task-1", TaskField.DISPOSITION_CODE, "CD_TASK_CUSTOMER_ABANDON")),
        CLOSE_ACCEPT(
                "cce:endTask?method=closeAccept",
                Map.of(
                        TaskField.TASK_ID, "task-1",
                        TaskField.QUEUE_ID, "queue-1",
                        TaskField.CONVERSATION_ID, "conversation-1",
                        TaskField.MEDIA_TYPE, "chat")),
        CLOSE_REJECT(
                "cce:endTask?method=closeReject",
                Map.of(
                        TaskField.TASK_ID, "task-1",
                        TaskField.AGENT_ID, "agent-1",
                        TaskField.CONVERSATION_ID, "conversation-1",
                        TaskField.REASON, "the thread is locked",
                        TaskField.REASON_CODE, "423",
                        TaskField.MEDIA_TYPE, "chat"));

        private final String uri;

        @SuppressWarnings("ImmutableEnumChecker") // Made by Map.of: it does not change.
        private final Map<TaskField, String> fields;

        Operation(String uri, Map<TaskField, String> fields) {
            this.uri = uri;
            this.fields = fields;
        }

        Map<String, Object> byName() {
            return fields.entrySet().stream()
                    .collect(Collectors.toMap(field -> field.getKey().fieldName(), Map.Entry::getValue));
        }

        Map<String, Object> byHeader() {
            return fields.entrySet().stream()
                    .collect(Collectors.toMap(field -> ExchangeReader.headerOf(field.getKey()), Map.Entry::getValue));
        }

        String withOptions() {
            return fields.entrySet().stream()
                    .map(field -> field.getKey().fieldName() + "=RAW(" + field.getValue() + ")")
                    .collect(Collectors.joining("&", uri + (uri.contains("?") ? "&" : "?"), ""));
        }
    }

    /** Where a field can be said. */
    enum Level {
        HEADER,
        BODY,
        OPTION
    }

    static Stream<Arguments> operationsFromLevels() {
        return Stream.of(Operation.values())
                .flatMap(operation -> Stream.of(Level.values()).map(level -> Arguments.of(operation, level)));
    }

    @ParameterizedTest
    @MethodSource("operationsFromLevels")
    void reachesTheContactCentre(Operation operation, Level level) throws Exception {
        contactCenter()
                .wireMock()
                .stubFor(any(urlPathMatching("/drapi/v1/tasks.*"))
                        .willReturn(aResponse().withStatus(200)));

        Exchange exchange =
                switch (level) {
                    case HEADER -> send(operation.uri, "", operation.byHeader());
                    case BODY -> send(operation.uri, operation.byName(), Map.of());
                    case OPTION -> send(operation.withOptions(), "", Map.of());
                };

        assertThat(exchange.getException()).isNull();
        JsonNode sent = sent();
        operation.byName().forEach((name, value) -> assertThat(sent.path(name).asText())
                .as(name)
                .isEqualTo(value));
    }

    @ParameterizedTest
    @EnumSource
    void isLeftOutWhereItIsNotGiven(Operation operation) throws Exception {
        contactCenter()
                .wireMock()
                .stubFor(any(urlPathMatching("/drapi/v1/tasks.*"))
                        .willReturn(aResponse().withStatus(200)));
        Map<String, Object> headers = new HashMap<>(operation.byHeader());
        List<String> optional = List.of(
                CceConstants.CUSTOMER_ID,
                CceConstants.PREFERRED_OWNER,
                CceConstants.DISPOSITION_CODE,
                CceConstants.QUEUE_ID,
                CceConstants.AGENT_ID,
                CceConstants.CONVERSATION_ID);
        headers.keySet().removeAll(optional);

        assertThat(send(operation.uri, "", headers).getException()).isNull();

        assertThat(sent().fieldNames())
                .toIterable()
                .doesNotContain(
                        "customerId", "preferredOwner", "dispositionCode", "queueId", "agentId", "conversationId");
    }

    private static JsonNode sent() throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(contactCenter()
                        .wireMock()
                        .getAllServeEvents()
                        .get(0)
                        .getRequest()
                        .getBodyAsString());
    }
}
