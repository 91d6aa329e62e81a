package io.camelcce.benchmarks.contender;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.UUID;

/** What an application that calls by hand sends: a customer's text message becomes a task. */
@JsonPropertyOrder({
    "taskId",
    "mediaType",
    "mediaChannel",
    "direction",
    "origin",
    "destination",
    "customerId",
    "scriptSelector",
    "variables"
})
record TaskRequest(
        String taskId,
        String mediaType,
        String mediaChannel,
        String direction,
        String origin,
        String destination,
        String customerId,
        String scriptSelector,
        List<Variable> variables) {

    @JsonPropertyOrder({"name", "type", "value"})
    record Variable(String name, String type, String value) {

        static Variable of(String name, String value) {
            return new Variable(name, "string", value);
        }
    }

    /** The same message again, for another task. */
    static TaskRequest next() {
        return new TaskRequest(
                UUID.randomUUID().toString(),
                "social",
                "sms",
                "inbound",
                Sms.ORIGIN,
                Sms.DESTINATION,
                Sms.ORIGIN,
                Sms.SCRIPT_SELECTOR,
                List.of(
                        Variable.of("cv_1", Sms.GRADE),
                        Variable.of("cv_2", Sms.ORDER),
                        Variable.of("user_DR_MediaResourceID", Sms.CONVERSATION_ID),
                        Variable.of("user_DR_CustomerName", Sms.CUSTOMER_NAME)));
    }
}
