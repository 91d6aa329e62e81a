package io.camelcce.camel.monitor;

import java.util.Map;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
import javax.management.openmbean.TabularData;
import javax.management.openmbean.TabularDataSupport;
import javax.management.openmbean.TabularType;

/** Statistics as a table for JMX: a row for each operation and outcome. Durations are in milliseconds. */
final class CallTable {

    private static final String[] KEYS = {"operation", "outcome"};
    private static final String[] COLUMNS = {
        "operation", "outcome", "calls", "attempts", "totalDuration", "meanDuration", "maxDuration"
    };
    private static final OpenType<?>[] TYPES = {
        SimpleType.STRING,
        SimpleType.STRING,
        SimpleType.LONG,
        SimpleType.LONG,
        SimpleType.LONG,
        SimpleType.LONG,
        SimpleType.LONG
    };

    private CallTable() {}

    static TabularData of(Map<CallKind, CallTotals> statistics) {
        try {
            CompositeType row = new CompositeType("call", "Calls of a kind", COLUMNS, COLUMNS, TYPES);
            TabularData table = new TabularDataSupport(new TabularType("calls", "Calls by kind", row, KEYS));
            for (Map.Entry<CallKind, CallTotals> entry : statistics.entrySet()) {
                table.put(row(row, entry.getKey(), entry.getValue()));
            }
            return table;
        } catch (OpenDataException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static CompositeData row(CompositeType type, CallKind kind, CallTotals totals) throws OpenDataException {
        Object[] values = {
            kind.operation(),
            kind.outcome(),
            totals.calls(),
            totals.attempts(),
            totals.duration().toMillis(),
            totals.mean().toMillis(),
            totals.longest().toMillis()
        };
        return new CompositeDataSupport(type, COLUMNS, values);
    }
}
