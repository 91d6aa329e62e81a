package io.camelcce.camel;

import io.camelcce.camel.message.OutcomeWriter;
import io.camelcce.task.Outcome;
import io.camelcce.task.Outcome.Unavailable;
import io.camelcce.task.Outcome.Unknown;
import io.camelcce.task.TaskId;
import io.camelcce.task.TrackingId;
import java.time.Duration;
import java.util.Objects;
import org.apache.camel.CamelException;
import org.jspecify.annotations.Nullable;

/** A call whose outcome is not done. The message says what, where and how to mend it; it holds no secret. */
public class CceException extends CamelException {

    private final transient @Nullable Outcome<?> outcome;
    private final String outcomeName;
    private final boolean retryable;
    private final @Nullable Duration retryAfter;
    private final int attempts;
    private final Duration duration;
    private final @Nullable String taskId;
    private final @Nullable String trackingId;

    CceException(
            String message,
            Outcome<?> outcome,
            Duration duration,
            @Nullable TaskId taskId,
            @Nullable TrackingId trackingId) {
        super(message, cause(outcome));
        this.outcome = outcome;
        this.outcomeName = outcome.word();
        this.retryable = OutcomeWriter.isRetryable(outcome);
        this.retryAfter = retryAfter(outcome);
        this.attempts = outcome.attempts();
        this.duration = duration;
        this.taskId = taskId == null ? null : taskId.value();
        this.trackingId = trackingId == null ? null : trackingId.value();
    }

    /**
     * What became of the call, whole: for code that looks closer than at a word.
     *
     * @throws NullPointerException in another JVM than the one of the call: an outcome does not travel
     */
    public Outcome<?> getOutcome() {
        return Objects.requireNonNull(outcome, "The outcome stayed in the JVM of the call");
    }

    /** The outcome as the header {@link CceConstants#OUTCOME} has it. */
    public String getOutcomeName() {
        return outcomeName;
    }

    /** Whether the same call may succeed later, without anybody changing a setting. */
    public boolean isRetryable() {
        return retryable;
    }

    /** How long the other side asks to wait; null if it did not say. */
    public @Nullable Duration getRetryAfter() {
        return retryAfter;
    }

    private static @Nullable Duration retryAfter(Outcome<?> outcome) {
        if (outcome instanceof Unavailable<?> unavailable) {
            return unavailable.retryAfter();
        }
        return outcome instanceof Unknown<?> unknown ? unknown.trouble().retryAfter() : null;
    }

    /** How many requests the call made. */
    public int getAttempts() {
        return attempts;
    }

    /** How long the call took, with the wait for a token. */
    public Duration getDuration() {
        return duration;
    }

    /** The task of the call; null if it is not known. */
    public @Nullable String getTaskId() {
        return taskId;
    }

    /** What to look for in the logs; null if the given one is illegal. */
    public @Nullable String getTrackingId() {
        return trackingId;
    }

    private static @Nullable Throwable cause(Outcome<?> outcome) {
        if (outcome instanceof Unavailable<?> unavailable) {
            return unavailable.trouble().cause();
        }
        return outcome instanceof Unknown<?> unknown ? unknown.trouble().cause() : null;
    }
}
