package io.camelcce.task;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Requests that break no rule, and the way to those that do. */
final class Requests {

    static final TaskId TASK_ID = new TaskId("6d54e05b-de76-57e0-8e5d-f9ee859c6348");
    static final TrackingId TRACKING_ID = new TrackingId("Camel_4711");
    static final String ORIGIN = "+447900000001";
    static final String DESTINATION = "447000000002";
    static final String CUSTOMER_ID = "c-17";

    static final Set<TaskField> FIELDS_OF_A_CREATE = EnumSet.of(
            TaskField.TASK_ID,
            TaskField.TRACKING_ID,
            TaskField.MEDIA_TYPE,
            TaskField.MEDIA_CHANNEL,
            TaskField.SCRIPT_SELECTOR,
            TaskField.CUSTOMER_ID,
            TaskField.ORIGIN,
            TaskField.CUSTOMER_NAME,
            TaskField.DESTINATION,
            TaskField.PREFERRED_OWNER,
            TaskField.CONVERSATION_ID,
            TaskField.DISPOSITION_CODE,
            TaskField.CHAT_THREAD_ID,
            TaskField.CHAT_USER_ID,
            TaskField.EMAIL_MESSAGE_ID,
            TaskField.EMAIL_SUBJECT,
            TaskField.EMAIL_CC_RECIPIENTS,
            TaskField.EMAIL_BCC_RECIPIENTS,
            TaskField.VARIABLES);

    /** Of a channel that fills in the name of the customer, as most do. */
    static final CreateRules RULES = requiring(Set.of());

    private Requests() {}

    static CreateRules requiring(Set<TaskField> required) {
        Filling name = Filling.of("user_DR_CustomerName", TaskField.CUSTOMER_NAME);
        return new CreateRules(required, List.of(), new Channel(List.of(), null, List.of(name)), false);
    }

    /** The fields that every request has, and no others. */
    static Draft bareDraft() {
        return new Draft().with(TaskField.TASK_ID, TASK_ID).with(TaskField.TRACKING_ID, TRACKING_ID);
    }

    /** Every field that a request can have, with texts as they stand in a message. */
    static Draft anyDraft() {
        return new Draft()
                .with(TaskField.TASK_ID, TASK_ID.value())
                .with(TaskField.TRACKING_ID, TRACKING_ID.value())
                .with(TaskField.MEDIA_TYPE, "Social")
                .with(TaskField.MEDIA_CHANNEL, "sms")
                .with(TaskField.SCRIPT_SELECTOR, "SMS_Support")
                .with(TaskField.CUSTOMER_ID, CUSTOMER_ID)
                .with(TaskField.ORIGIN, ORIGIN)
                .with(TaskField.CUSTOMER_NAME, "Jörg Müller")
                .with(TaskField.DESTINATION, DESTINATION)
                .with(TaskField.PREFERRED_OWNER, "5001")
                .with(TaskField.CONVERSATION_ID, "AB12CD34EF56GH78")
                .with(TaskField.DISPOSITION_CODE, "CD_NORMAL_END_TASK")
                .with(TaskField.CHAT_THREAD_ID, "thread-1")
                .with(TaskField.CHAT_USER_ID, "user-1")
                .with(TaskField.EMAIL_MESSAGE_ID, "<m-1@example.com>")
                .with(TaskField.EMAIL_SUBJECT, "Where is my parcel?")
                .with(TaskField.EMAIL_CC_RECIPIENTS, "a@example.com")
                .with(TaskField.EMAIL_BCC_RECIPIENTS, "b@example.com")
                .with(TaskField.VARIABLES, Map.of("cv_1", "gold", "user_Tier", "1", "facebookID", "f-1"))
                .with(TaskField.QUEUE_ID, "q-1")
                .with(TaskField.AGENT_ID, "a-1")
                .with(TaskField.REASON, "the conversation has an owner")
                .with(TaskField.REASON_CODE, "409");
    }

    static CreateTask anyCreate() {
        return anyCreate(anyDraft());
    }

    static CreateTask anyCreate(Draft draft) {
        return valid(draft.createTask(Requests.RULES, Submission.FIRST));
    }

    static CreateTask anyCreate(Submission submission) {
        return valid(anyDraft().createTask(Requests.RULES, submission));
    }

    static GetTask anyGet() {
        return new GetTask(TASK_ID, TRACKING_ID);
    }

    static ListTasks anyList() {
        return new ListTasks(Instant.EPOCH, 10, TRACKING_ID);
    }

    static EndTask anyClose() {
        return valid(anyDraft().close());
    }

    static EndTask anyAccept() {
        return valid(anyDraft().acceptClose());
    }

    static EndTask anyReject() {
        return valid(anyDraft().rejectClose());
    }

    static <T> T valid(Checked<T> checked) {
        if (checked instanceof Checked.Valid<T> valid) {
            return valid.request();
        }
        throw new AssertionError("not valid: " + checked);
    }

    static List<FieldFault> faults(Checked<?> checked) {
        return checked instanceof Checked.Faulty<?> faulty ? faulty.faults() : List.of();
    }
}
