package io.camelcce.camel;

import io.camelcce.task.TaskField;
import java.util.Map;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** The options that are fields of a request, and that make no sense for all endpoints. */
@UriParams
public class CceRequestOptions {

    @UriParam(
            label = "producer",
            displayName = "Task Id",
            description = "The id of the task: at most 64 of A-Z a-z 0-9 and -. Made for createTask if absent.")
    private @Nullable String taskId;

    @UriParam(
            label = "producer,advanced",
            displayName = "Tracking Id",
            description = "Follows the request through all logs. Made (Camel_ and a UUID) if absent.")
    private @Nullable String trackingId;

    @UriParam(
            label = "producer",
            displayName = "Transaction Id",
            description =
                    "The id of the business for what the task is about: the same id always names the same task. Used if there is no task id.")
    private @Nullable String transactionId;

    @UriParam(
            label = "producer,advanced",
            displayName = "Transaction Part",
            description = "Tells the tasks of one transaction apart.")
    private @Nullable String transactionPart;

    @UriParam(
            label = "producer",
            defaultValue = "false",
            displayName = "Resubmit",
            description = "With createTask: creates the task again under the id that it has, after a transfer.")
    private boolean resubmit;

    @UriParam(
            label = "producer",
            displayName = "Origin",
            description = "Where the customer writes or calls from: mobile number, e-mail address, user id.")
    private @Nullable String origin;

    @UriParam(
            label = "producer",
            displayName = "Customer Id",
            description = "The id of the customer in the engagement tool.")
    private @Nullable String customerId;

    @UriParam(
            label = "producer",
            displayName = "Customer Name",
            description = "The name of the customer: at most 210 Latin-1 bytes.")
    private @Nullable String customerName;

    @UriParam(
            label = "producer",
            displayName = "Conversation Id",
            description = "The conversation in the engagement tool: at most 16 characters.")
    private @Nullable String conversationId;

    @UriParam(
            label = "producer",
            displayName = "Chat Thread Id",
            description =
                    "The thread of the live chat: filled in as ChatThreadID, of a web callback as LiveChatThreadID.")
    private @Nullable String chatThreadId;

    @UriParam(
            label = "producer",
            displayName = "Chat User Id",
            description = "The user of the live chat that a web callback comes from: filled in as LiveChatUserID.")
    private @Nullable String chatUserId;

    @UriParam(
            label = "producer",
            displayName = "Email Message Id",
            description = "The message id of the e-mail: filled in as EmailMessageID.")
    private @Nullable String emailMessageId;

    @UriParam(
            label = "producer",
            displayName = "Email Subject",
            description =
                    "The subject of the e-mail: filled in as EmailSubject, and as user_DR_EmailSubject if that can hold it.")
    private @Nullable String emailSubject;

    @UriParam(
            label = "producer",
            displayName = "Email Cc Recipients",
            description = "Who else got the e-mail: filled in as EmailCCRecipients.")
    private @Nullable String emailCcRecipients;

    @UriParam(
            label = "producer",
            displayName = "Email Bcc Recipients",
            description = "Who else got the e-mail in secret: filled in as EmailBCCRecipients.")
    private @Nullable String emailBccRecipients;

    @UriParam(
            label = "producer",
            prefix = "variable.",
            multiValue = true,
            displayName = "Variables",
            description = "Call variables (cv_1 to cv_10), ECC variables (user_...) and extension variables, by name.")
    private @Nullable Map<String, Object> variables;

    @UriParam(
            label = "producer,advanced",
            displayName = "Queue Id",
            description = "With method=closeAccept: the queue of the task.")
    private @Nullable String queueId;

    @UriParam(
            label = "producer,advanced",
            displayName = "Agent Id",
            description = "With method=closeReject: the agent of the task.")
    private @Nullable String agentId;

    @UriParam(
            label = "producer",
            displayName = "Reason",
            description = "With method=closeReject: why the conversation could not be closed, for people.")
    private @Nullable String reason;

    @UriParam(
            label = "producer",
            displayName = "Reason Code",
            description = "With method=closeReject: why the conversation could not be closed, for machines.")
    private @Nullable String reasonCode;

    @UriParam(
            label = "producer",
            defaultValue = "PT15M",
            displayName = "From",
            description =
                    "With listTasks: the tasks since then: a time (2026-11-22T09:00:00Z), epoch milliseconds, or how long ago (PT15M).")
    private @Nullable String from;

    /** The value that the options have for a field. */
    @Nullable
    Object option(TaskField field) {
        return switch (field) {
            case TASK_ID -> taskId;
            case TRACKING_ID -> trackingId;
            case TRANSACTION_ID -> transactionId;
            case TRANSACTION_PART -> transactionPart;
            case ORIGIN -> origin;
            case CUSTOMER_ID -> customerId;
            case CUSTOMER_NAME -> customerName;
            case CONVERSATION_ID -> conversationId;
            case CHAT_THREAD_ID -> chatThreadId;
            case CHAT_USER_ID -> chatUserId;
            case EMAIL_MESSAGE_ID -> emailMessageId;
            case EMAIL_SUBJECT -> emailSubject;
            case EMAIL_CC_RECIPIENTS -> emailCcRecipients;
            case EMAIL_BCC_RECIPIENTS -> emailBccRecipients;
            case VARIABLES -> variables;
            case QUEUE_ID -> queueId;
            case AGENT_ID -> agentId;
            case REASON -> reason;
            case REASON_CODE -> reasonCode;
            case RESUBMIT -> resubmit ? true : null;
            case FROM -> from;
            default -> null;
        };
    }

    public @Nullable String getTaskId() {
        return taskId;
    }

    public void setTaskId(@Nullable String taskId) {
        this.taskId = taskId;
    }

    public @Nullable String getTrackingId() {
        return trackingId;
    }

    public void setTrackingId(@Nullable String trackingId) {
        this.trackingId = trackingId;
    }

    public @Nullable String getTransactionId() {
        return transactionId;
    }

    public void setTransactionId(@Nullable String transactionId) {
        this.transactionId = transactionId;
    }

    public @Nullable String getTransactionPart() {
        return transactionPart;
    }

    public void setTransactionPart(@Nullable String transactionPart) {
        this.transactionPart = transactionPart;
    }

    public boolean isResubmit() {
        return resubmit;
    }

    public void setResubmit(boolean resubmit) {
        this.resubmit = resubmit;
    }

    public @Nullable String getOrigin() {
        return origin;
    }

    public void setOrigin(@Nullable String origin) {
        this.origin = origin;
    }

    public @Nullable String getCustomerId() {
        return customerId;
    }

    public void setCustomerId(@Nullable String customerId) {
        this.customerId = customerId;
    }

    public @Nullable String getCustomerName() {
        return customerName;
    }

    public void setCustomerName(@Nullable String customerName) {
        this.customerName = customerName;
    }

    public @Nullable String getConversationId() {
        return conversationId;
    }

    public void setConversationId(@Nullable String conversationId) {
        this.conversationId = conversationId;
    }

    public @Nullable String getChatThreadId() {
        return chatThreadId;
    }

    public void setChatThreadId(@Nullable String chatThreadId) {
        this.chatThreadId = chatThreadId;
    }

    public @Nullable String getChatUserId() {
        return chatUserId;
    }

    public void setChatUserId(@Nullable String chatUserId) {
        this.chatUserId = chatUserId;
    }

    public @Nullable String getEmailMessageId() {
        return emailMessageId;
    }

    public void setEmailMessageId(@Nullable String emailMessageId) {
        this.emailMessageId = emailMessageId;
    }

    public @Nullable String getEmailSubject() {
        return emailSubject;
    }

    public void setEmailSubject(@Nullable String emailSubject) {
        this.emailSubject = emailSubject;
    }

    public @Nullable String getEmailCcRecipients() {
        return emailCcRecipients;
    }

    public void setEmailCcRecipients(@Nullable String emailCcRecipients) {
        this.emailCcRecipients = emailCcRecipients;
    }

    public @Nullable String getEmailBccRecipients() {
        return emailBccRecipients;
    }

    public void setEmailBccRecipients(@Nullable String emailBccRecipients) {
        this.emailBccRecipients = emailBccRecipients;
    }

    public @Nullable Map<String, Object> getVariables() {
        return variables;
    }

    public void setVariables(@Nullable Map<String, Object> variables) {
        this.variables = variables;
    }

    public @Nullable String getQueueId() {
        return queueId;
    }

    public void setQueueId(@Nullable String queueId) {
        this.queueId = queueId;
    }

    public @Nullable String getAgentId() {
        return agentId;
    }

    public void setAgentId(@Nullable String agentId) {
        this.agentId = agentId;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable String getReasonCode() {
        return reasonCode;
    }

    public void setReasonCode(@Nullable String reasonCode) {
        this.reasonCode = reasonCode;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }
}
