package io.camelcce.task;

import org.jspecify.annotations.Nullable;

/** The end of a task, or the answer to CCE's word that it has ended (Webex Connect: End Task, {@link Node#CLOSE} and its siblings). */
public sealed interface EndTask {

    /** The task. */
    TaskId taskId();

    /** Follows the request through all logs. */
    TrackingId trackingId();

    /** The same values, to be made into another request. */
    Draft toDraft();

    /**
     * Ends the task: before an agent has it, it is abandoned; after, closed.
     *
     * @param dispositionCode sent only when given
     */
    record Close(
            TaskId taskId, TrackingId trackingId, @Nullable DispositionCode dispositionCode, Variables variables)
            implements EndTask {

        @Override
        public Draft toDraft() {
            return draft(this)
                    .with(TaskField.DISPOSITION_CODE, dispositionCode)
                    .with(TaskField.VARIABLES, variables.byName());
        }
    }

    /**
     * CCE closed the task, and the application closed its own conversation. Changes nothing about the task.
     *
     * @param queueId the queue of the task
     */
    record AcceptClose(
            TaskId taskId,
            TrackingId trackingId,
            @Nullable String queueId,
            @Nullable ConversationId conversationId,
            @Nullable MediaType mediaType)
            implements EndTask {

        /** @throws IllegalValue if the queue id is not plain text */
        public AcceptClose {
            Text.plainIfGiven(queueId);
        }

        @Override
        public Draft toDraft() {
            return draft(this)
                    .with(TaskField.QUEUE_ID, queueId)
                    .with(TaskField.CONVERSATION_ID, conversationId)
                    .with(TaskField.MEDIA_TYPE, mediaType);
        }
    }

    /**
     * CCE closed the task, and the application could not close its own conversation. Changes nothing about the task.
     *
     * @param reason why not, for people
     * @param reasonCode why not, for machines
     * @param agentId the agent of the task
     */
    record RejectClose(
            TaskId taskId,
            TrackingId trackingId,
            String reason,
            String reasonCode,
            @Nullable String agentId,
            @Nullable ConversationId conversationId,
            @Nullable MediaType mediaType)
            implements EndTask {

        /** @throws IllegalValue if a text is not plain */
        public RejectClose {
            Text.plain(reason);
            Text.plain(reasonCode);
            Text.plainIfGiven(agentId);
        }

        @Override
        public Draft toDraft() {
            return draft(this)
                    .with(TaskField.REASON, reason)
                    .with(TaskField.REASON_CODE, reasonCode)
                    .with(TaskField.AGENT_ID, agentId)
                    .with(TaskField.CONVERSATION_ID, conversationId)
                    .with(TaskField.MEDIA_TYPE, mediaType);
        }
    }

    private static Draft draft(EndTask request) {
        return new Draft().with(TaskField.TASK_ID, request.taskId()).with(TaskField.TRACKING_ID, request.trackingId());
    }
}
