package io.camelcce.camel;

import io.camelcce.task.ExistingTask;
import io.camelcce.task.TaskField;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** The options that can be set for all endpoints, on the component, and for one, in its URI. */
@UriParams
public class CceConfiguration implements Cloneable {

    @UriParam(
            label = "common",
            displayName = "Integration",
            description =
                    "The contact center to call, by its name: one of the integrations of the component. Without it, the one of the domain option of the component, or the only one that there is.")
    private @Nullable String integration;

    @UriParam(
            label = "security",
            defaultValue = "default",
            displayName = "Authorization",
            description =
                    "Under whose authorization calls are made: the name of a node authorization of the integration, default (the one that is its default now), exchange (the Authorization header of the message), or none.")
    private String authorization = Reserved.DEFAULT;

    @UriParam(
            label = "security",
            defaultValue = "false",
            displayName = "Allow Routing Headers",
            description =
                    "Whether the headers CamelCceIntegration and CamelCceAuthorization of a message may choose, in place of the options, whom it is sent to and under whose authorization.")
    private boolean allowRoutingHeaders;

    @UriParam(
            label = "producer",
            displayName = "Media Type",
            description = "How CCE routes the task: email, chat, telephony, social or Web Callback, in any case.")
    private @Nullable String mediaType;

    @UriParam(
            label = "producer",
            displayName = "Media Channel",
            description = "The channel, by its name in CCE, custom ones included: sent exactly as given.")
    private @Nullable String mediaChannel;

    @UriParam(
            label = "producer",
            displayName = "Script Selector",
            description = "Picks the routing script: at most 32 characters.")
    private @Nullable String scriptSelector;

    @UriParam(
            label = "producer",
            displayName = "Destination",
            description =
                    "The business asset that was contacted: app id, service number, called number, page URL, mailbox.")
    private @Nullable String destination;

    @UriParam(
            label = "producer,advanced",
            displayName = "Preferred Owner",
            description = "Agent skill target id of the preferred agent.")
    private @Nullable String preferredOwner;

    @UriParam(
            label = "producer,advanced",
            displayName = "Disposition Code",
            description = "Why the task ended, sent only when given.")
    private @Nullable String dispositionCode;

    @UriParam(
            label = "producer,advanced",
            defaultValue = "verify",
            enums = "verify,accept",
            displayName = "Existing Task",
            description =
                    "What to make of the word of CCE that the task of a create exists already: verify reads it, and rejects another or a closed one; accept takes it as done.")
    private ExistingTask existingTask = ExistingTask.VERIFY;

    @UriParam(
            label = "producer",
            defaultValue = "true",
            displayName = "Retry",
            description =
                    "Whether an attempt that may pass is repeated within the call: what was not sent, what may have been, and what came too soon. The same task id and the same bytes are sent again.")
    private boolean retry = true;

    @UriParam(
            label = "producer,advanced",
            defaultValue = "5",
            displayName = "Max Attempts",
            description = "How often a request is attempted at most within a call, 1 to 100.")
    private int maxAttempts = 5;

    @UriParam(
            label = "producer,advanced",
            defaultValue = "200",
            javaType = "java.time.Duration",
            displayName = "Back Off",
            description =
                    "The longest pause before the second attempt; it doubles with each further one. The pause is drawn between 0 and that.")
    private long backOff = 200;

    @UriParam(
            label = "producer,advanced",
            defaultValue = "5000",
            javaType = "java.time.Duration",
            displayName = "Max Back Off",
            description = "No pause is longer, unless the contact center asks for it with Retry-After.")
    private long maxBackOff = 5_000;

    @UriParam(
            label = "producer,advanced",
            defaultValue = "30000",
            javaType = "java.time.Duration",
            displayName = "Deadline",
            description =
                    "How long a whole call may take, with its token, all its attempts and the reading of the answer.")
    private long deadline = 30_000;

    @UriParam(
            label = "producer",
            defaultValue = "true",
            displayName = "Throw Exception On Failure",
            description =
                    "Whether an outcome other than done is thrown as CceException. If not, it is in the headers only, and the route goes on.")
    private boolean throwExceptionOnFailure = true;

    public @Nullable String getIntegration() {
        return integration;
    }

    public void setIntegration(@Nullable String integration) {
        this.integration = integration;
    }

    public boolean isAllowRoutingHeaders() {
        return allowRoutingHeaders;
    }

    public void setAllowRoutingHeaders(boolean allowRoutingHeaders) {
        this.allowRoutingHeaders = allowRoutingHeaders;
    }

    public String getAuthorization() {
        return authorization;
    }

    public void setAuthorization(String authorization) {
        this.authorization = authorization;
    }

    public @Nullable String getMediaType() {
        return mediaType;
    }

    public void setMediaType(@Nullable String mediaType) {
        this.mediaType = mediaType;
    }

    public @Nullable String getMediaChannel() {
        return mediaChannel;
    }

    public void setMediaChannel(@Nullable String mediaChannel) {
        this.mediaChannel = mediaChannel;
    }

    public @Nullable String getScriptSelector() {
        return scriptSelector;
    }

    public void setScriptSelector(@Nullable String scriptSelector) {
        this.scriptSelector = scriptSelector;
    }

    public @Nullable String getDestination() {
        return destination;
    }

    public void setDestination(@Nullable String destination) {
        this.destination = destination;
    }

    public @Nullable String getPreferredOwner() {
        return preferredOwner;
    }

    public void setPreferredOwner(@Nullable String preferredOwner) {
        this.preferredOwner = preferredOwner;
    }

    public @Nullable String getDispositionCode() {
        return dispositionCode;
    }

    public void setDispositionCode(@Nullable String dispositionCode) {
        this.dispositionCode = dispositionCode;
    }

    public ExistingTask getExistingTask() {
        return existingTask;
    }

    public void setExistingTask(ExistingTask existingTask) {
        this.existingTask = existingTask;
    }

    public boolean isRetry() {
        return retry;
    }

    public void setRetry(boolean retry) {
        this.retry = retry;
    }

    public int getMaxAttempts() {
        return maxAttempts;
    }

    public void setMaxAttempts(int maxAttempts) {
        this.maxAttempts = maxAttempts;
    }

    public long getBackOff() {
        return backOff;
    }

    public void setBackOff(long backOff) {
        this.backOff = backOff;
    }

    public long getMaxBackOff() {
        return maxBackOff;
    }

    public void setMaxBackOff(long maxBackOff) {
        this.maxBackOff = maxBackOff;
    }

    public long getDeadline() {
        return deadline;
    }

    public void setDeadline(long deadline) {
        this.deadline = deadline;
    }

    public boolean isThrowExceptionOnFailure() {
        return throwExceptionOnFailure;
    }

    public void setThrowExceptionOnFailure(boolean throwExceptionOnFailure) {
        this.throwExceptionOnFailure = throwExceptionOnFailure;
    }

    /** The value that the options have for a field of a request. */
    @Nullable
    Object option(TaskField field) {
        return switch (field) {
            case MEDIA_TYPE -> mediaType;
            case MEDIA_CHANNEL -> mediaChannel;
            case SCRIPT_SELECTOR -> scriptSelector;
            case DESTINATION -> destination;
            case PREFERRED_OWNER -> preferredOwner;
            case DISPOSITION_CODE -> dispositionCode;
            default -> null;
        };
    }

    CceConfiguration copy() {
        try {
            return (CceConfiguration) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new RuntimeCamelException(impossible);
        }
    }
}
