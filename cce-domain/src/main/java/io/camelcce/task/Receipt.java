package io.camelcce.task;

import org.jspecify.annotations.Nullable;

/**
 * What CCE answered to a create or an end that is done.
 *
 * @param taskId the task
 * @param trackingId follows the request through all logs
 * @param location where the task can be read, as CCE tells it: at most 8,000 characters without control characters, else it
 *     is not taken
 * @param payload the body of the answer, as it is; may be empty
 * @param existing what is known about a task that was there already; null if this request made it
 * @param resubmitted the task was created again after a transfer
 */
public record Receipt(
        TaskId taskId,
        TrackingId trackingId,
        @Nullable String location,
        String payload,
        @Nullable Existing existing,
        boolean resubmitted) {

    /**
     * A task that was there already under the id of a create.
     *
     * @param verified CCE told fields of that task, and they are those of the create
     * @param replayed the task that exists is taken for the work of an earlier attempt of the same request
     * @param state where it is in its life; null if it was not read
     */
    public record Existing(
            boolean verified, boolean replayed, @Nullable TaskState state) {}

    /** A receipt of a request that CCE carried out. */
    public static Receipt of(TaskId taskId, TrackingId trackingId, Reply reply) {
        return new Receipt(taskId, trackingId, reply.location(), reply.payload(), null, false);
    }

    Receipt existing(Existing task) {
        return new Receipt(taskId, trackingId, location, payload, task, resubmitted);
    }

    Receipt afterTransfer() {
        return new Receipt(taskId, trackingId, location, payload, existing, true);
    }

    /** Without the payload, which may be personal. */
    @Override
    public String toString() {
        return "Receipt[taskId=%s, trackingId=%s, location=%s, existing=%s, resubmitted=%s]"
                .formatted(taskId, trackingId, location, existing, resubmitted);
    }
}
