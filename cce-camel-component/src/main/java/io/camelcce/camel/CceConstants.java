package io.camelcce.camel;

import org.apache.camel.spi.Metadata;

/** The headers of the component: all begin with {@code CamelCce}. */
public final class CceConstants {

    @Metadata(
            label = "producer,createTask,getTask,endTask",
            description =
                    "The id of the task. Set it to choose or name a task; afterwards it is the id of the task of the call. An id that an earlier step left here is not taken over by createTask, unless resubmit is true.",
            javaType = "String")
    public static final String TASK_ID = "CamelCceTaskId";

    @Metadata(
            label = "producer,createTask,getTask,listTasks,endTask",
            description =
                    "Follows the request through all logs. Made (Camel_ and a UUID) if absent; afterwards it is the one that was sent.",
            javaType = "String")
    public static final String TRACKING_ID = "CamelCceTrackingId";

    @Metadata(
            label = "producer,createTask,getTask,endTask",
            description =
                    "The id of the business for what the task is about: the same id always names the same task. Used if there is no task id.",
            javaType = "String")
    public static final String TRANSACTION_ID = "CamelCceTransactionId";

    @Metadata(
            label = "producer,createTask,getTask,endTask",
            description = "Tells the tasks of one transaction apart.",
            javaType = "String")
    public static final String TRANSACTION_PART = "CamelCceTransactionPart";

    @Metadata(
            label = "producer,createTask,endTask",
            description = "How CCE routes the task: email, chat, telephony, social or Web Callback.",
            javaType = "String")
    public static final String MEDIA_TYPE = "CamelCceMediaType";

    @Metadata(label = "producer,createTask", description = "The channel, by its name in CCE.", javaType = "String")
    public static final String MEDIA_CHANNEL = "CamelCceMediaChannel";

    @Metadata(
            label = "producer,createTask",
            description = "Picks the routing script: at most 32 characters.",
            javaType = "String")
    public static final String SCRIPT_SELECTOR = "CamelCceScriptSelector";

    @Metadata(
            label = "producer,createTask",
            description = "Where the customer writes or calls from: mobile number, e-mail address, user id.",
            javaType = "String")
    public static final String ORIGIN = "CamelCceOrigin";

    @Metadata(
            label = "producer,createTask",
            description =
                    "The business asset that was contacted: app id, service number, called number, page URL, mailbox.",
            javaType = "String")
    public static final String DESTINATION = "CamelCceDestination";

    @Metadata(
            label = "producer,createTask",
            description = "The customer's id in the engagement tool.",
            javaType = "String")
    public static final String CUSTOMER_ID = "CamelCceCustomerId";

    @Metadata(
            label = "producer,createTask",
            description = "The customer's name: at most 210 Latin-1 bytes.",
            javaType = "String")
    public static final String CUSTOMER_NAME = "CamelCceCustomerName";

    @Metadata(
            label = "producer,createTask",
            description = "Agent skill target id of the preferred agent.",
            javaType = "String")
    public static final String PREFERRED_OWNER = "CamelCcePreferredOwner";

    @Metadata(
            label = "producer,createTask,endTask",
            description = "The conversation in the engagement tool: at most 16 characters.",
            javaType = "String")
    public static final String CONVERSATION_ID = "CamelCceConversationId";

    @Metadata(
            label = "producer,createTask,endTask",
            description = "Why the task ended, sent only when given.",
            javaType = "String")
    public static final String DISPOSITION_CODE = "CamelCceDispositionCode";

    @Metadata(
            label = "producer,createTask",
            description =
                    "The thread of the live chat: filled in as ChatThreadID, of a web callback as LiveChatThreadID.",
            javaType = "String")
    public static final String CHAT_THREAD_ID = "CamelCceChatThreadId";

    @Metadata(
            label = "producer,createTask",
            description = "The user of the live chat that a web callback comes from: filled in as LiveChatUserID.",
            javaType = "String")
    public static final String CHAT_USER_ID = "CamelCceChatUserId";

    @Metadata(
            label = "producer,createTask",
            description = "The message id of the e-mail: filled in as EmailMessageID.",
            javaType = "String")
    public static final String EMAIL_MESSAGE_ID = "CamelCceEmailMessageId";

    @Metadata(
            label = "producer,createTask",
            description =
                    "The subject of the e-mail: filled in as EmailSubject, and as user_DR_EmailSubject if that can hold it.",
            javaType = "String")
    public static final String EMAIL_SUBJECT = "CamelCceEmailSubject";

    @Metadata(
            label = "producer,createTask",
            description = "Who else got the e-mail: filled in as EmailCCRecipients.",
            javaType = "String")
    public static final String EMAIL_CC_RECIPIENTS = "CamelCceEmailCcRecipients";

    @Metadata(
            label = "producer,createTask",
            description = "Who else got the e-mail in secret: filled in as EmailBCCRecipients.",
            javaType = "String")
    public static final String EMAIL_BCC_RECIPIENTS = "CamelCceEmailBccRecipients";

    @Metadata(
            label = "producer,createTask,endTask",
            description = "Call variables (cv_1 to cv_10), ECC variables (user_...) and extension variables, by name.",
            javaType = "java.util.Map")
    public static final String VARIABLES = "CamelCceVariables";

    @Metadata(
            label = "producer,endTask",
            description = "With method=closeAccept: the queue of the task.",
            javaType = "String")
    public static final String QUEUE_ID = "CamelCceQueueId";

    @Metadata(
            label = "producer,endTask",
            description = "With method=closeReject: the agent of the task.",
            javaType = "String")
    public static final String AGENT_ID = "CamelCceAgentId";

    @Metadata(
            label = "producer,endTask",
            description = "With method=closeReject: why the conversation could not be closed, for people.",
            javaType = "String")
    public static final String REASON = "CamelCceReason";

    @Metadata(
            label = "producer,endTask",
            description = "With method=closeReject: why the conversation could not be closed, for machines.",
            javaType = "String")
    public static final String REASON_CODE = "CamelCceReasonCode";

    @Metadata(
            label = "producer,createTask",
            description = "Creates the task again under the id that it has, after a transfer.",
            javaType = "Boolean")
    public static final String RESUBMIT = "CamelCceResubmit";

    @Metadata(
            label = "producer,listTasks",
            description =
                    "The tasks since then: a time, epoch milliseconds, or how long ago (PT15M, which it is by default).",
            javaType = "String")
    public static final String FROM = "CamelCceFrom";

    @Metadata(
            label = "producer",
            description = "What became of the call: done, invalid, rejected, unauthorized, unavailable or unknown.",
            enums = "done,invalid,rejected,unauthorized,unavailable,unknown",
            javaType = "String")
    public static final String OUTCOME = "CamelCceOutcome";

    @Metadata(
            label = "producer",
            description = "The outcome in the words of the CCE nodes of Webex Connect, such as successfullyCreated.",
            enums =
                    "ok,successfullyCreated,taskAlreadyExists,badRequest,forbidden,notFound,internalServerError,unreachable,serviceUnavailable,onInvalidData,onInvalidChoice,onauthorizationfail,onTimeout,onError",
            javaType = "String")
    public static final String NODE_OUTCOME = "CamelCceNodeOutcome";

    @Metadata(
            label = "producer,createTask,endTask",
            description = "Where the task can be read, as CCE tells it.",
            javaType = "String")
    public static final String LOCATION = "CamelCceLocation";

    @Metadata(
            label = "producer",
            description = "The body of CCE's answer, as it is; of a list that cannot be read, how it begins.",
            javaType = "String")
    public static final String RESPONSE_PAYLOAD = "CamelCceResponsePayload";

    @Metadata(
            label = "producer",
            description = "The HTTP status of CCE's answer, if the call is not done.",
            javaType = "Integer")
    public static final String HTTP_STATUS = "CamelCceHttpStatus";

    @Metadata(label = "producer", description = "CCE's own code in the answer, such as 20286.", javaType = "Integer")
    public static final String APPLICATION_CODE = "CamelCceApplicationCode";

    @Metadata(
            label = "producer",
            description =
                    "Why CCE said no: badRequest, forbidden, notFound, conflict, alreadyClosed, queueLimit, redirected or other.",
            enums = "badRequest,forbidden,notFound,conflict,alreadyClosed,queueLimit,redirected,other",
            javaType = "String")
    public static final String REJECTION_REASON = "CamelCceRejectionReason";

    @Metadata(
            label = "producer",
            description = "What happened and how to mend it, for people, if the outcome is not done.",
            javaType = "String")
    public static final String MESSAGE = "CamelCceMessage";

    @Metadata(
            label = "producer",
            description = "Whether the same call may succeed later, without anybody changing a setting.",
            javaType = "Boolean")
    public static final String RETRYABLE = "CamelCceRetryable";

    @Metadata(
            label = "producer",
            description = "How long the other side asks to wait, in milliseconds.",
            javaType = "Long")
    public static final String RETRY_AFTER = "CamelCceRetryAfter";

    @Metadata(
            label = "producer",
            description = "How many attempts the call made; one that could not be sent counts.",
            javaType = "Integer")
    public static final String ATTEMPTS = "CamelCceAttempts";

    @Metadata(
            label = "producer",
            description = "How long the call took, with the wait for a token, in milliseconds.",
            javaType = "Long")
    public static final String DURATION = "CamelCceDuration";

    @Metadata(
            label = "producer,createTask,getTask",
            description =
                    "The state of the task: CREATED, QUEUED, ROUTED, TRANSFERRED or CLOSED. After createTask, that of a task that existed already, if it was read.",
            javaType = "String")
    public static final String TASK_STATE = "CamelCceTaskState";

    @Metadata(
            label = "producer,createTask",
            description = "Whether the task of a create was there already.",
            javaType = "Boolean")
    public static final String EXISTED = "CamelCceExisted";

    @Metadata(
            label = "producer,createTask",
            description = "Whether a task that was there already is known to be the one of the create.",
            javaType = "Boolean")
    public static final String VERIFIED = "CamelCceVerified";

    @Metadata(
            label = "producer,createTask",
            description = "Whether a task that was there already is taken for the work of an earlier attempt.",
            javaType = "Boolean")
    public static final String REPLAYED = "CamelCceReplayed";

    @Metadata(
            label = "producer,createTask",
            description =
                    "Whether the create was asked for as one after a transfer (resubmit), and CCE took it. CCE does not tell whether there was a transfer.",
            javaType = "Boolean")
    public static final String RESUBMITTED = "CamelCceResubmitted";

    @Metadata(
            label = "producer,listTasks",
            description = "Whether there are more tasks than maxTasks: those beyond were not read.",
            javaType = "Boolean")
    public static final String TRUNCATED = "CamelCceTruncated";

    @Metadata(
            label = "producer,listTasks",
            description = "How many entries of the list are no tasks, as far as can be told: they are left out.",
            javaType = "Integer")
    public static final String UNREADABLE = "CamelCceUnreadable";

    @Metadata(
            label = "producer,createTask,getTask,listTasks,endTask",
            description =
                    "The integration to call, in place of the option integration. Only with allowRoutingHeaders=true.",
            javaType = "String")
    public static final String INTEGRATION = "CamelCceIntegration";

    @Metadata(
            label = "producer,createTask,getTask,listTasks,endTask",
            description =
                    "The node authorization to call under, in place of the option authorization. Only with allowRoutingHeaders=true.",
            javaType = "String")
    public static final String AUTHORIZATION = "CamelCceAuthorization";

    private CceConstants() {}
}
