package io.camelcce.camel;

import io.camelcce.task.Draft;
import io.camelcce.task.Outcome;
import java.time.Clock;
import org.apache.camel.Exchange;

/** Lists tasks. */
final class ListTasksProducer extends CceProducer {

    private static final Clock WALL_CLOCK = Clock.systemUTC();

    ListTasksProducer(CceEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    Outcome<?> ask(CceLine open, Exchange exchange, Draft draft) {
        return outcome(
                draft.listTasks(getEndpoint().getMaxTasks(), WALL_CLOCK.instant()), open.contactCenter(exchange)::list);
    }
}
