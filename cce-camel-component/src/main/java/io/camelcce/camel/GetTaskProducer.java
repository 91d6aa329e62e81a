package io.camelcce.camel;

import io.camelcce.task.Checked;
import io.camelcce.task.ContactCenter;
import io.camelcce.task.Draft;
import io.camelcce.task.GetTask;
import io.camelcce.task.Outcome;
import org.apache.camel.Exchange;

/** Reads a task. */
final class GetTaskProducer extends CceProducer {

    GetTaskProducer(CceEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    Checked<GetTask> check(CceLine open, Draft draft) {
        return draft.getTask();
    }

    @Override
    Outcome<?> ask(CceLine open, Exchange exchange, Draft draft, ContactCenter contactCenter) {
        return outcome(check(open, draft), contactCenter::get);
    }
}
