package io.camelcce.camel;

import io.camelcce.task.Checked;
import io.camelcce.task.ContactCenter;
import io.camelcce.task.Draft;
import io.camelcce.task.EndTask;
import io.camelcce.task.Outcome;
import org.apache.camel.Exchange;

/** Ends a task, or answers that it has ended. */
final class EndTaskProducer extends CceProducer {

    EndTaskProducer(CceEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    Checked<EndTask> check(CceLine open, Draft draft) {
        return switch (getEndpoint().getMethod()) {
            case close -> draft.close();
            case closeAccept -> draft.acceptClose();
            case closeReject -> draft.rejectClose();
        };
    }

    @Override
    Outcome<?> ask(CceLine open, Exchange exchange, Draft draft, ContactCenter contactCenter) {
        return outcome(check(open, draft), contactCenter::end);
    }
}
