package io.camelcce.camel.message;

import org.apache.camel.Exchange;

/**
 * A step that failed on an exchange, and comes again: Camel repeats it, so that the step itself does not have to. Known by
 * a property: headers of a redelivery may be those of another step.
 */
public final class RedeliveredStep {

    private static final String PROPERTY = "CamelCceFailedStep.";

    private RedeliveredStep() {}

    /** Whether Camel delivers the exchange to the current step once more, because it failed there. */
    public static boolean isIt(Exchange exchange, String endpointUri) {
        return Boolean.TRUE.equals(exchange.getMessage().getHeader(Exchange.REDELIVERED, Boolean.class))
                && exchange.getProperty(key(exchange, endpointUri)) != null;
    }

    /** Notes that the current step has failed. */
    public static void failed(Exchange exchange, String endpointUri) {
        exchange.setProperty(key(exchange, endpointUri), true);
    }

    /** Notes that the current step is through: if it comes again, that is another call. */
    public static void passed(Exchange exchange, String endpointUri) {
        if (isIt(exchange, endpointUri)) {
            exchange.removeProperty(key(exchange, endpointUri));
        }
    }

    private static String key(Exchange exchange, String endpointUri) {
        String node = exchange.getExchangeExtension().getHistoryNodeId();
        return PROPERTY + (node == null ? endpointUri : node);
    }
}
