package io.camelcce.task;

/**
 * What a request for a task is made of. The name is the same in every place that a field can be set or seen: a body
 * field, an endpoint option, and after {@code CamelCce} a header.
 */
public enum TaskField {
    TASK_ID("taskId", "a task id"),
    TRACKING_ID("trackingId", "a tracking id"),
    TRANSACTION_ID("transactionId", "a transaction id"),
    TRANSACTION_PART("transactionPart", "a transaction part"),
    MEDIA_TYPE("mediaType", "a media type"),
    MEDIA_CHANNEL("mediaChannel", "a media channel"),
    SCRIPT_SELECTOR("scriptSelector", "a script selector"),
    ORIGIN("origin", "an origin"),
    DESTINATION("destination", "a destination"),
    CUSTOMER_ID("customerId", "a customer id"),
    CUSTOMER_NAME("customerName", "a customer name"),
    PREFERRED_OWNER("preferredOwner", "a preferred owner"),
    CONVERSATION_ID("conversationId", "a conversation id"),
    DISPOSITION_CODE("dispositionCode", "a disposition code"),
    CHAT_THREAD_ID("chatThreadId", "a chat thread id"),
    CHAT_USER_ID("chatUserId", "a chat user id"),
    EMAIL_MESSAGE_ID("emailMessageId", "an e-mail message id"),
    EMAIL_SUBJECT("emailSubject", "an e-mail subject"),
    EMAIL_CC_RECIPIENTS("emailCcRecipients", "e-mail CC recipients"),
    EMAIL_BCC_RECIPIENTS("emailBccRecipients", "e-mail BCC recipients"),
    VARIABLES("variables", "variables"),
    QUEUE_ID("queueId", "a queue id"),
    AGENT_ID("agentId", "an agent id"),
    REASON("reason", "a reason"),
    REASON_CODE("reasonCode", "a reason code"),
    RESUBMIT("resubmit", "whether to resubmit"),
    FROM("from", "a time to list from");

    private final String fieldName;
    private final String description;

    TaskField(String fieldName, String description) {
        this.fieldName = fieldName;
        this.description = description;
    }

    /** The field's name, in camel case. */
    public String fieldName() {
        return fieldName;
    }

    /** What the field holds, with an article, for sentences. */
    public String description() {
        return description;
    }
}
