package io.camelcce.camel;

import io.camelcce.task.Draft;
import io.camelcce.task.Outcome;
import org.apache.camel.Exchange;

/** Reads a task. */
final class GetTaskProducer extends CceProducer {

    GetTaskProducer(CceEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    Outcome<?> ask(CceLine open, Exchange exchange, Draft draft) {
        return outcome(draft.getTask(), open.contactCenter(exchange)::get);
    }
}
