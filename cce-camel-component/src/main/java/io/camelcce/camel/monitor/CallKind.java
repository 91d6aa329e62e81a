package io.camelcce.camel.monitor;

import java.util.Comparator;

/**
 * What calls are counted by.
 *
 * @param operation as in the URI of the endpoint
 * @param outcome as in the header {@code CamelCceOutcome}
 */
public record CallKind(String operation, String outcome) implements Comparable<CallKind> {

    private static final Comparator<CallKind> ORDER =
            Comparator.comparing(CallKind::operation).thenComparing(CallKind::outcome);

    @Override
    public int compareTo(CallKind other) {
        return ORDER.compare(this, other);
    }
}
