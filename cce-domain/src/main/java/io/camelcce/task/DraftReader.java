package io.camelcce.task;

import io.camelcce.task.FieldFault.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
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
        return together(given());
    }

    /** The given variables, and those that the channel fills with other fields. */
    Variables variables(Channel channel) {
        GatheredVariables variables = given();
        readForVariable(Filling.CONVERSATION.field());
        for (Filling filling : channel.fillings()) {
            readForVariable(filling.field());
        }
        fill(variables, Filling.CONVERSATION);
        fill(variables, channel, false);
        fill(variables, channel, true);
        return together(variables);
    }

    private GatheredVariables given() {
        GatheredVariables variables = new GatheredVariables();
        Object value = values.get(TaskField.VARIABLES);
        try {
            if (value instanceof Variables checked) {
                variables.give(checked);
            } else if (value instanceof Map<?, ?> map) {
                variables.give(map);
            } else if (value != null) {
                add(TaskField.VARIABLES, Kind.ILLEGAL, "must be a map of names with values");
            } else if (required.contains(TaskField.VARIABLES)) {
                add(TaskField.VARIABLES, Kind.MISSING, "is missing");
            }
        } catch (IllegalValue illegal) {
            add(TaskField.VARIABLES, illegal);
        }
        return variables;
    }

    private Variables together(GatheredVariables variables) {
        try {
            return variables.together();
        } catch (IllegalValue together) {
            add(TaskField.VARIABLES, together);
            return Variables.NONE;
        }
    }

    /** Fields of which variables are all that a create carries. */
    private void readForVariable(TaskField field) {
        if (!readFields.contains(field)) {
            optional(field, Text::plain);
        }
    }

    private void fill(GatheredVariables variables, Channel channel, boolean dispensable) {
        for (Filling filling : channel.fillings()) {
            if (filling.dispensable() == dispensable) {
                fill(variables, filling);
            }
        }
    }

    private void fill(GatheredVariables variables, Filling filling) {
        TaskField field = filling.field();
        Object value = values.get(field);
        if (value == null || isAtFault(field) || !variables.wants(filling)) {
            return;
        }
        try {
            variables.fill(filling, filling.checked(Scalar.text(value).orElseThrow()));
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
