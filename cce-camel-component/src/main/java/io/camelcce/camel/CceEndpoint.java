package io.camelcce.camel;

import io.camelcce.camel.monitor.CallStatistics;
import io.camelcce.camel.monitor.ManagedCalls;
import io.camelcce.task.TaskField;
import java.util.Map;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/** Create, read and end tasks of Cisco Contact Center Enterprise (CCE). */
@ManagedResource(description = "Managed CceEndpoint")
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "cce",
        title = "Cisco CCE",
        syntax = "cce:operation",
        category = {Category.API, Category.CLOUD},
        producerOnly = true,
        headersClass = CceConstants.class)
public class CceEndpoint extends DefaultEndpoint implements EndpointServiceLocation, ManagedCalls {

    @UriPath(label = "producer", displayName = "Operation", description = "What to do: a CCE node of Webex Connect.")
    @Metadata(required = true)
    private final CceOperation operation;

    @UriParam
    private final CceConfiguration configuration;

    @UriParam(
            label = "producer",
            defaultValue = "close",
            displayName = "Method",
            description =
                    "With endTask: close ends the task; closeAccept and closeReject answer the word of CCE that it has closed the task.")
    private EndTaskMethod method = EndTaskMethod.close;

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

    private final CallStatistics calls = new CallStatistics();

    CceEndpoint(String uri, CceComponent component, CceOperation operation, CceConfiguration configuration) {
        super(uri, component);
        this.operation = operation;
        this.configuration = configuration;
    }

    @Override
    public CceComponent getComponent() {
        return (CceComponent) super.getComponent();
    }

    @Override
    public Producer createProducer() {
        return switch (operation) {
            case createTask -> new CreateTaskProducer(this);
            case getTask -> new GetTaskProducer(this);
            case endTask -> new EndTaskProducer(this);
        };
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("cce: endpoints are for to(...) only: CCE sends nothing to them");
    }

    @Override
    public boolean isLenientProperties() {
        return false;
    }

    @Override
    public @Nullable String getServiceUrl() {
        return getComponent().getDomain();
    }

    @Override
    public String getServiceProtocol() {
        return "https";
    }

    @Override
    public CallStatistics callStatistics() {
        return calls;
    }

    /** The value that this endpoint, or else its component, has for a field of a request. */
    @Nullable
    Object option(TaskField field) {
        return switch (field) {
            case TASK_ID -> taskId;
            case TRACKING_ID -> trackingId;
            case TRANSACTION_ID -> transactionId;
            case TRANSACTION_PART -> transactionPart;
            case MEDIA_TYPE -> configuration.getMediaType();
            case MEDIA_CHANNEL -> configuration.getMediaChannel();
            case SCRIPT_SELECTOR -> configuration.getScriptSelector();
            case ORIGIN -> origin;
            case DESTINATION -> configuration.getDestination();
            case CUSTOMER_ID -> customerId;
            case CUSTOMER_NAME -> customerName;
            case PREFERRED_OWNER -> configuration.getPreferredOwner();
            case CONVERSATION_ID -> conversationId;
            case DISPOSITION_CODE -> configuration.getDispositionCode();
            case VARIABLES -> variables;
            case QUEUE_ID -> queueId;
            case AGENT_ID -> agentId;
            case REASON -> reason;
            case REASON_CODE -> reasonCode;
            case RESUBMIT -> resubmit;
        };
    }

    public CceOperation getOperation() {
        return operation;
    }

    public CceConfiguration getConfiguration() {
        return configuration;
    }

    public EndTaskMethod getMethod() {
        return method;
    }

    public void setMethod(EndTaskMethod method) {
        this.method = method;
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
}
