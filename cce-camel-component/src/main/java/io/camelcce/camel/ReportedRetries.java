package io.camelcce.camel;

import io.camelcce.task.Draft;
import io.camelcce.task.Retry;
import io.camelcce.task.RetryListener;
import org.apache.camel.Exchange;

/**
 * Reports the repeats of one call.
 *
 * @param line over which it is made
 * @param draft names the task
 */
record ReportedRetries(CceLine line, Exchange exchange, Draft draft) implements RetryListener {

    @Override
    public void repeats(Retry retry) {
        line.connection().retries().repeated();
        line.reports().send(exchange, draft, retry);
    }

    @Override
    public void budgetIsSpent() {
        line.connection().retries().spent();
    }
}
