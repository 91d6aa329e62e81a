package io.camelcce.camel.message;

import io.camelcce.task.TaskField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Options that are fields of a request, for one exchange: as if they stood in the URI of the endpoint.
 *
 * @param values by field
 */
public record DynamicOptions(Map<TaskField, Object> values) {

    private static final String PROPERTY = "CamelCceDynamicOptions";
    private static final String VARIABLE = "variable.";
    private static final DynamicOptions NONE = new DynamicOptions(new EnumMap<>(TaskField.class));
    private static final Set<String> FIELDS =
            Arrays.stream(TaskField.values()).map(TaskField::fieldName).collect(Collectors.toUnmodifiableSet());

    /** Whether an option is a field of a request, rather than a setting of an endpoint. */
    public static boolean isField(String option) {
        return FIELDS.contains(option) || option.startsWith(VARIABLE);
    }

    /**
     * Options by their names in a URI.
     *
     * @param options fields of a request only
     */
    public static DynamicOptions of(Map<String, Object> options) {
        Map<TaskField, Object> values = new EnumMap<>(TaskField.class);
        Map<String, Object> variables = new LinkedHashMap<>();
        options.forEach((name, value) -> {
            if (name.startsWith(VARIABLE)) {
                variables.put(name.substring(VARIABLE.length()), value);
            }
        });
        if (!variables.isEmpty()) {
            values.put(TaskField.VARIABLES, variables);
        }
        for (TaskField field : TaskField.values()) {
            Object value = options.get(field.fieldName());
            if (value != null) {
                values.put(field, value);
            }
        }
        return new DynamicOptions(values);
    }

    /** Gives an exchange these options, until they are removed. */
    public void setOn(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    /** Takes the options from an exchange. */
    public static void removeFrom(Exchange exchange) {
        exchange.removeProperty(PROPERTY);
    }

    static DynamicOptions on(Exchange exchange) {
        return exchange.getProperty(PROPERTY) instanceof DynamicOptions options ? options : NONE;
    }

    @Nullable
    Object get(TaskField field) {
        return values.get(field);
    }

    /** The names only: values may be personal. */
    @Override
    public String toString() {
        return "DynamicOptions" + values.keySet();
    }
}
