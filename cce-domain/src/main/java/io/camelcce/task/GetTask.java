package io.camelcce.task;

/**
 * What became of a task (Webex Connect: Get Task Details).
 *
 * @param taskId the task
 * @param trackingId follows the request through all logs
 */
public record GetTask(TaskId taskId, TrackingId trackingId) {

    /** The same values, to be made into another request. */
    public Draft toDraft() {
        return new Draft().with(TaskField.TASK_ID, taskId).with(TaskField.TRACKING_ID, trackingId);
    }
}
