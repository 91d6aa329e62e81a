package io.camelcce.camel;

import io.camelcce.camel.message.ExchangeReader;
import io.camelcce.camel.message.ReadMessage;
import io.camelcce.task.Checked;
import io.camelcce.task.ContactCenter;
import io.camelcce.task.Draft;
import io.camelcce.task.ListTasks;
import io.camelcce.task.Outcome;
import io.camelcce.task.TaskField;
import java.time.Clock;
import org.apache.camel.Exchange;

/** Lists tasks. */
final class ListTasksProducer extends CceProducer {

    private static final Clock WALL_CLOCK = Clock.systemUTC();

    ListTasksProducer(CceEndpoint endpoint) {
        super(endpoint);
    }

    /** What names a task says nothing to a list. */
    @Override
    ReadMessage read(ExchangeReader reader, Exchange exchange) {
        ReadMessage read = super.read(reader, exchange);
        read.draft()
                .with(TaskField.TASK_ID, null)
                .with(TaskField.TRANSACTION_ID, null)
                .with(TaskField.TRANSACTION_PART, null);
        return read;
    }

    @Override
    Checked<ListTasks> check(CceLine open, Draft draft) {
        return draft.listTasks(getEndpoint().mostTasks(), WALL_CLOCK.instant());
    }

    @Override
    Outcome<?> ask(CceLine open, Exchange exchange, Draft draft, ContactCenter contactCenter) {
        return outcome(check(open, draft), contactCenter::list);
    }
}
