package io.camelcce.task;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why an attempt brought no answer that counts.
 *
 * @param text what happened and where, for people
 * @param timedOut whether time ran out, rather than something broke
 * @param reply an answer that does not tell what became of the request, if there was one
 * @param cause what the transport threw, if it threw
 */
public record Trouble(
        String text,
        boolean timedOut,
        @Nullable Reply reply,
        @Nullable Throwable cause) {

    /** How long the other side asks to wait, if it said so. */
    public @Nullable Duration retryAfter() {
        return reply == null ? null : reply.retryAfter();
    }

    NodeOutcome nodeOutcome() {
        if (reply != null && reply.status() >= 400) {
            return NodeOutcome.ofStatus(reply.status());
        }
        return timedOut ? NodeOutcome.ON_TIMEOUT : NodeOutcome.ON_ERROR;
    }
}
