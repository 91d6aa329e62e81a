package io.camelcce.task;

import io.camelcce.task.FieldFault.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns the values of a draft into typed ones, and keeps every fault that it meets on the way. */
final class DraftReader {

    private final Map<TaskField, Object> values;
    private final Set<TaskField> required;
    private final List<FieldFault> faults = new ArrayList<>(0);
    private final Set<TaskField> readFields = EnumSet.noneOf(TaskField.class);

    DraftReader(Map<TaskField, Object> values, Set<TaskField> required) {
        this.values = values;
        this.required = required;
    }

    <T> Optional<T> required(TaskField field, Function<String, T> type) {
        return read(field, type, true);
    }

    <T> Optional<T> optional(TaskField field, Function<String, T> type) {
        return read(field, type, required.contains(field));
    }

    /** The task id, or else the one of the transaction. */
    Optional<TaskId> taskId() {
        if (values.get(TaskField.TASK_ID) instanceof TaskId known) {
            return Optional.of(known);
        }
        boolean ofTransaction =
                values.containsKey(TaskField.TRANSACTION_ID) || values.containsKey(TaskField.TRANSACTION_PART);
        if (values.containsKey(TaskField.TASK_ID) || !ofTransaction) {
            return required(TaskField.TASK_ID, TaskId::new);
        }
        var part = optional(TaskField.TRANSACTION_PART, Transaction::checkName);
        return required(TaskField.TRANSACTION_ID, Transaction::checkName)
                .filter(id -> part.isPresent() || !values.containsKey(TaskField.TRANSACTION_PART))
                .map(id -> new Transaction(id, part.orElse(null)).taskId());
    }

    Optional<TrackingId> trackingId() {
        return values.get(TaskField.TRACKING_ID) instanceof TrackingId known
                ? Optional.of(known)
                : required(TaskField.TRACKING_ID, TrackingId::new);
    }

    Variables variables() {
        Object value = values.get(TaskField.VARIABLES);
        if (value == null) {
            if (required.contains(TaskField.VARIABLES)) {
                add(TaskField.VARIABLES, Kind.MISSING, "is missing");
            }
            return Variables.NONE;
        }
        try {
            if (value instanceof Variables variables) {
                return variables;
            }
            if (value instanceof Map<?, ?> map) {
                return Variables.of(map);
            }
            add(TaskField.VARIABLES, Kind.ILLEGAL, "must be a map of names with values");
        } catch (IllegalValue illegal) {
            add(TaskField.VARIABLES, illegal);
        }
        return Variables.NONE;
    }

    /** The given variables, and those that the channel fills with other fields. */
    Variables variables(Channel channel) {
        Variables given = variables();
        Map<String, String> needed = new LinkedHashMap<>();
        Map<String, String> dispensable = new LinkedHashMap<>();
        fill(given, Filling.CONVERSATION, needed);
        for (Filling filling : channel.fillings()) {
            fill(given, filling, filling.dispensable() ? dispensable : needed);
        }
        try {
            return given.or(needed, dispensable);
        } catch (IllegalValue together) {
            add(TaskField.VARIABLES, together);
            return Variables.NONE;
        }
    }

    private void fill(Variables given, Filling filling, Map<String, String> variables) {
        TaskField field = filling.field();
        if (!readFields.contains(field)) {
            optional(field, Text::plain);
        }
        Object value = values.get(field);
        if (value == null || isAtFault(field) || given.byName().containsKey(filling.variable())) {
            return;
        }
        try {
            variables.put(filling.variable(), filling.checked(Scalar.text(value).orElseThrow()));
        } catch (IllegalValue illegal) {
            if (!filling.dispensable()) {
                add(field, illegal);
            }
        }
    }

    private boolean isAtFault(TaskField field) {
        for (FieldFault fault : faults) {
            if (fault.field() == field) {
                return true;
            }
        }
        return false;
    }

    /** The request, unless there were faults. */
    <T> Checked<T> check(Supplier<? extends T> request) {
        return faults.isEmpty() ? new Checked.Valid<>(request.get()) : new Checked.Faulty<>(faults);
    }

    private <T> Optional<T> read(TaskField field, Function<String, T> type, boolean mandatory) {
        readFields.add(field);
        String text = text(field, values.get(field));
        if (text == null) {
            if (mandatory && !values.containsKey(field)) {
                add(field, Kind.MISSING, "is missing");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(type.apply(text));
        } catch (IllegalValue illegal) {
            add(field, illegal);
            return Optional.empty();
        }
    }

    private @Nullable String text(TaskField field, @Nullable Object value) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        Optional<String> text = Scalar.text(value);
        if (text.isEmpty()) {
            add(field, Kind.ILLEGAL, Scalar.rule(value));
        }
        return text.orElse(null);
    }

    private void add(TaskField field, IllegalValue illegal) {
        Kind kind = illegal.outsideClosedList() ? Kind.NOT_A_CHOICE : Kind.ILLEGAL;
        illegal.rules().forEach(rule -> add(field, kind, rule));
    }

    private void add(TaskField field, Kind kind, String rule) {
        faults.add(new FieldFault(field, kind, rule));
    }
}
