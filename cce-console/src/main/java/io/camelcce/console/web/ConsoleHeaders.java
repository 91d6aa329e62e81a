package io.camelcce.console.web;

import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;

/**
 * Which headers pass between HTTP and Camel: all but Camel's own. Camel's usual strategy keeps {@code Cache-Control} from
 * answers.
 */
public final class ConsoleHeaders implements HeaderFilterStrategy {

    private static final String CAMEL = "Camel";

    /** Has no settings. */
    public ConsoleHeaders() {}

    @Override
    public boolean applyFilterToCamelHeaders(String name, Object value, Exchange exchange) {
        return isCamels(name);
    }

    @Override
    public boolean applyFilterToExternalHeaders(String name, Object value, Exchange exchange) {
        return isCamels(name);
    }

    private static boolean isCamels(String name) {
        return name.regionMatches(true, 0, CAMEL, 0, CAMEL.length());
    }
}
