package io.camelcce.task;

import org.jspecify.annotations.Nullable;

/**
 * A customer wants an agent (Webex Connect: {@link Node#CREATE_TASK}).
 *
 * @param taskId names the task, on wires where the client chooses the id
 * @param trackingId follows the request through all logs
 * @param mediaType how CCE routes the task
 * @param mediaChannel the channel, by its name in CCE
 * @param scriptSelector picks the routing script
 * @param customer who wants an agent
 * @param destination the business asset that was contacted: app id, service number, called number, page URL, mailbox
 * @param preferredOwner agent skill target id of the preferred agent
 * @param dispositionCode sent only when given
 * @param variables call, ECC and extension variables, with those that carry the conversation, the customer's name and
 *     what else the channel has: a {@link Draft} fills them in
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
        @Nullable DispositionCode dispositionCode,
        Variables variables,
        Submission submission) {

    /** @throws IllegalValue if a text is not plain */
    public CreateTask {
        Text.plainIfGiven(destination);
        Text.plainIfGiven(preferredOwner);
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
                .with(TaskField.DESTINATION, destination)
                .with(TaskField.PREFERRED_OWNER, preferredOwner)
                .with(TaskField.DISPOSITION_CODE, dispositionCode)
                .with(TaskField.VARIABLES, variables.byName())
                .with(TaskField.RESUBMIT, submission == Submission.AFTER_TRANSFER ? true : null);
    }
}
