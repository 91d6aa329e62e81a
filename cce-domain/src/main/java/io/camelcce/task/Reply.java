package io.camelcce.task;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A complete answer of the contact centre, or of something in front of it.
 *
 * @param status HTTP status
 * @param applicationCode CCE's own code, such as 20200, if there is one in the payload
 * @param payload the body, as it is; may be empty
 * @param location where to find the task, if told
 * @param retryAfter how long the server asks to wait, if told
 */
public record Reply(
        int status,
        @Nullable Integer applicationCode,
        String payload,
        @Nullable String location,
        @Nullable Duration retryAfter) {

    /** Without the payload, which may be personal. */
    @Override
    public String toString() {
        return "HTTP %d%s".formatted(status, applicationCode == null ? "" : ", application code " + applicationCode);
    }
}
