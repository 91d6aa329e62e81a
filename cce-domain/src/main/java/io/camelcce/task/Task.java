package io.camelcce.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The details of a task, as CCE tells them. What CCE leaves out is null; what it adds is in the payload.
 *
 * @param taskId the task
 * @param state where it is in its life
 * @param mediaType how CCE routes it
 * @param mediaChannel the channel, by its name in CCE
 * @param direction {@code inbound}, as far as it is known
 * @param origin where the customer writes or calls from
 * @param destination the business asset that was contacted
 * @param customerId the customer's id in the engagement tool
 * @param preferredOwner agent skill target id of the preferred agent
 * @param scriptSelector picks the routing script
 * @param createdTime when it was created
 * @param lastUpdatedTime when it last changed
 * @param estimatedWaitTime null if unknown: only a routing script that computes it makes one
 * @param dispositionCode why it ended, if CCE tells that here (not promised)
 * @param variables as they are, unchecked, by name
 * @param history raw JSON
 * @param payload the whole answer
 */
public record Task(
        TaskId taskId,
        @Nullable TaskState state,
        @Nullable MediaType mediaType,
        @Nullable String mediaChannel,
        @Nullable String direction,
        @Nullable String origin,
        @Nullable String destination,
        @Nullable String customerId,
        @Nullable String preferredOwner,
        @Nullable String scriptSelector,
        @Nullable Instant createdTime,
        @Nullable Instant lastUpdatedTime,
        @Nullable Duration estimatedWaitTime,
        @Nullable DispositionCode dispositionCode,
        Map<String, String> variables,
        @Nullable String history,
        String payload) {

    /** Keeps a copy of the variables. */
    public Task {
        variables = Map.copyOf(variables);
    }

    /** Whether nobody waits any more. */
    public boolean isClosed() {
        return TaskState.CLOSED.equals(state);
    }

    /** Without what may be personal. */
    @Override
    public String toString() {
        return "Task[taskId=%s, state=%s]".formatted(taskId, state == null ? null : Text.shown(state.name()));
    }
}
