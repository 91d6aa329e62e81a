package io.camelcce.task;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer wants an agent (Webex Connect: Create Task, v1.2).
 *
 * @param taskId names the task, on wires where the client chooses the id
 * @param trackingId follows the request through all logs
 * @param mediaType how CCE routes the task
 * @param mediaChannel the channel, by its name in CCE
 * @param scriptSelector picks the routing script
 * @param customer who wants an agent
 * @param destination the business asset that was contacted: app id, service number, called number, page URL, mailbox
 * @param preferredOwner agent skill target id of the preferred agent
 * @param conversationId the conversation in the engagement tool
 * @param dispositionCode sent only when given
 * @param variables call, ECC and extension variables; one that is named here wins over the field that fills it
 * @param submission how this request relates to earlier ones for the same task
 */
public record CreateTask(
        TaskId taskId,
        TrackingId trackingId,
        @Nullable MediaType mediaType,
        @Nullable MediaChannel mediaChannel,
        @Nullable ScriptSelector scriptSelector,
        Customer customer,
        @Nullable String destination,
        @Nullable String preferredOwner,
        @Nullable ConversationId conversationId,
        @Nullable DispositionCode dispositionCode,
        Variables variables,
        Submission submission) {

    /**
     * Checks what the types of the fields do not.
     *
     * @throws IllegalValue if a text is not plain, or all the variables together, with those that fields fill, break a
     *     rule
     */
    public CreateTask {
        Text.plainIfGiven(destination);
        Text.plainIfGiven(preferredOwner);
        variables = variables.or(carrying(conversationId, customer.name()));
    }

    /** The variables that carry fields. */
    static Map<String, String> carrying(@Nullable ConversationId conversationId, @Nullable String customerName) {
        Map<String, String> byName = new LinkedHashMap<>();
        if (conversationId != null) {
            byName.put(ConversationId.VARIABLE, conversationId.value());
        }
        if (customerName != null) {
            byName.put(Customer.NAME_VARIABLE, customerName);
        }
        return byName;
    }

    /** The same values, to be made into another request. */
    public Draft toDraft() {
        return new Draft()
                .with(TaskField.TASK_ID, taskId)
                .with(TaskField.TRACKING_ID, trackingId)
                .with(TaskField.MEDIA_TYPE, mediaType)
                .with(TaskField.MEDIA_CHANNEL, mediaChannel)
                .with(TaskField.SCRIPT_SELECTOR, scriptSelector)
                .with(TaskField.CUSTOMER_ID, customer.id())
                .with(TaskField.ORIGIN, customer.origin())
                .with(TaskField.CUSTOMER_NAME, customer.name())
                .with(TaskField.DESTINATION, destination)
                .with(TaskField.PREFERRED_OWNER, preferredOwner)
                .with(TaskField.CONVERSATION_ID, conversationId)
                .with(TaskField.DISPOSITION_CODE, dispositionCode)
                .with(TaskField.VARIABLES, variables)
                .with(TaskField.RESUBMIT, submission == Submission.AFTER_TRANSFER ? true : null);
    }
}
