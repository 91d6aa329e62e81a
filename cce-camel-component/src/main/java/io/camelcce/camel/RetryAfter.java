package io.camelcce.camel;

import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.util.ObjectHelper;

/**
 * For {@code onException(CceException.class).onExceptionOccurred(…)}: lets Camel wait before the redelivery for as long
 * as the contact centre asks. If it does not ask, the delay of the redelivery policy holds. A maximum of that policy does
 * not bound the wait: it is at most 24 h.
 */
public final class RetryAfter implements Processor {

    /** Makes the processor. */
    public RetryAfter() {}

    @Override
    public void process(Exchange exchange) {
        Throwable caught = exchange.getProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, Throwable.class);
        CceException failure = ObjectHelper.getException(CceException.class, caught);
        Duration wait = failure == null ? null : failure.getRetryAfter();
        if (wait != null) {
            exchange.getMessage().setHeader(Exchange.REDELIVERY_DELAY, wait.toMillis());
        }
    }
}
