package io.camelcce.camel.monitor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
import javax.management.openmbean.TabularData;
import javax.management.openmbean.TabularDataSupport;
import javax.management.openmbean.TabularType;
import org.jspecify.annotations.Nullable;

/** Authorizations as they are shown, a column for each thing. Times are in the format of ISO 8601. */
final class AuthorizationTable {

    private static final String[] KEYS = {"integration", "authorization"};
    private static final Map<String, Column> COLUMNS = columns();

    private AuthorizationTable() {}

    /** What is shown of an authorization, by column; null where there is nothing. */
    static Map<String, @Nullable Object> row(AuthorizationReport report) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        COLUMNS.forEach((name, column) -> row.put(name, column.value().apply(report)));
        return row;
    }

    /** As a table for JMX. */
    static TabularData of(List<AuthorizationReport> reports) {
        try {
            CompositeType type = type();
            TabularData table =
                    new TabularDataSupport(new TabularType("authorizations", "Node authorizations", type, KEYS));
            for (AuthorizationReport report : reports) {
                table.put(new CompositeDataSupport(type, row(report)));
            }
            return table;
        } catch (OpenDataException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static CompositeType type() throws OpenDataException {
        String[] names = COLUMNS.keySet().toArray(new String[0]);
        List<OpenType<?>> types = new ArrayList<>();
        COLUMNS.values().forEach(column -> types.add(column.type()));
        return new CompositeType(
                "authorization", "A node authorization", names, names, types.toArray(new OpenType<?>[0]));
    }

    private static Map<String, Column> columns() {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("integration", text(AuthorizationReport::integration));
        columns.put("authorization", text(AuthorizationReport::authorization));
        columns.put("default", flag(AuthorizationReport::byDefault));
        columns.put("declared", flag(AuthorizationReport::declared));
        columns.put("status", text(report -> report.status().word()));
        columns.put("cause", text(AuthorizationReport::cause));
        columns.put("expiresAt", text(AuthorizationReport::expiresAt));
        columns.put("lastSuccess", text(AuthorizationReport::lastSuccess));
        columns.put("lastFailure", text(AuthorizationReport::lastFailure));
        columns.put("failure", text(AuthorizationReport::failure));
        columns.put("usedBy", text(AuthorizationTable::usedBy));
        return columns;
    }

    private static String usedBy(AuthorizationReport report) {
        return report.uses().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static Column text(Function<AuthorizationReport, @Nullable Object> value) {
        return new Column(SimpleType.STRING, report -> {
            Object shown = value.apply(report);
            return shown == null ? null : shown.toString();
        });
    }

    private static Column flag(Function<AuthorizationReport, Boolean> value) {
        return new Column(SimpleType.BOOLEAN, value::apply);
    }

    private record Column(OpenType<?> type, Function<AuthorizationReport, @Nullable Object> value) {}
}
