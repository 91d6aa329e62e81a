package io.camelcce.camel;

import io.camelcce.camel.message.ExchangeReader;
import io.camelcce.camel.message.MadeTaskId;
import io.camelcce.camel.message.OpenTasks;
import io.camelcce.camel.message.ReadMessage;
import io.camelcce.task.Checked;
import io.camelcce.task.ContactCenter;
import io.camelcce.task.CreateTask;
import io.camelcce.task.Draft;
import io.camelcce.task.Outcome;
import io.camelcce.task.Submission;
import io.camelcce.task.TaskField;
import io.camelcce.task.TaskId;
import org.apache.camel.Exchange;

/** Creates a task: once, because its id is fixed before the first byte is sent. */
final class CreateTaskProducer extends CceProducer {

    CreateTaskProducer(CceEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    ReadMessage read(ExchangeReader reader, Exchange exchange) {
        return reader.readForNewTask(exchange);
    }

    @Override
    Checked<CreateTask> check(CceLine open, Draft draft) {
        return draft.createTask(open.createRules(), Submission.FIRST);
    }

    @Override
    Outcome<?> ask(CceLine open, Exchange exchange, Draft draft, ContactCenter contactCenter) {
        if (draft.isResubmission() || isNamed(draft)) {
            return createNamed(open, exchange, draft, contactCenter);
        }
        MadeTaskId made = MadeTaskId.of(exchange, draft, getEndpoint().getEndpointUri());
        draft.with(TaskField.TASK_ID, made.taskId());
        made.keep(exchange);
        Outcome<?> outcome = create(open, contactCenter, draft, made.submission());
        made.settle(exchange, outcome);
        return outcome;
    }

    /** Of a task whose id the route or the business chose. */
    private Outcome<?> createNamed(CceLine open, Exchange exchange, Draft draft, ContactCenter contactCenter) {
        TaskId taskId = draft.taskId().orElse(null);
        if (taskId == null) {
            return create(open, contactCenter, draft, Submission.FIRST);
        }
        Submission submission = OpenTasks.begin(exchange, taskId);
        Outcome<?> outcome = create(open, contactCenter, draft, submission);
        OpenTasks.settle(exchange, taskId, submission, outcome);
        return outcome;
    }

    private Outcome<?> create(CceLine open, ContactCenter contactCenter, Draft draft, Submission submission) {
        return outcome(
                draft.createTask(open.createRules(), submission),
                request -> contactCenter.create(request, configuration().getExistingTask()));
    }

    private static boolean isNamed(Draft draft) {
        return draft.get(TaskField.TASK_ID) != null
                || draft.get(TaskField.TRANSACTION_ID) != null
                || draft.get(TaskField.TRANSACTION_PART) != null;
    }
}
