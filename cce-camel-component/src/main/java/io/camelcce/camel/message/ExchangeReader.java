package io.camelcce.camel.message;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcce.camel.CceConstants;
import io.camelcce.task.Draft;
import io.camelcce.task.FieldFault;
import io.camelcce.task.Receipt;
import io.camelcce.task.Task;
import io.camelcce.task.TaskField;
import io.camelcce.task.TaskId;
import io.camelcce.task.Variables;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Makes a draft out of an exchange: a header comes before a field of the body, and that before an option. JSON in a body
 * of text, bytes or a stream has at most 1 MiB, of which no more is read.
 */
public final class ExchangeReader {

    private static final List<TaskField> FIELDS = List.of(TaskField.values());
    private static final Map<TaskField, String> HEADERS = headers();

    private final BodyReader bodies;
    /** No EnumMap: every call goes through it, and that one goes through the fields that are not set, too. */
    private final Map<TaskField, Object> options = new LinkedHashMap<>();

    /** What an endpoint says of the fields of its requests. */
    @FunctionalInterface
    public interface Options {

        /** The value of an option; null if it is not set. */
        @Nullable
        Object option(TaskField field);
    }

    /** A reader for the exchanges of one endpoint, with the options that it has now. */
    public ExchangeReader(ObjectMapper mapper, Options options) {
        this.bodies = new BodyReader(mapper);
        for (TaskField field : FIELDS) {
            Object value = options.option(field);
            if (value != null) {
                this.options.put(field, value);
            }
        }
    }

    /** Reads the values for a request for the task that the exchange is about. */
    public ReadMessage read(Exchange exchange) {
        return read(exchange, false);
    }

    /** Reads the values for a create: it does not take over the id of a task that an earlier step named. */
    public ReadMessage readForNewTask(Exchange exchange) {
        return read(exchange, true);
    }

    private ReadMessage read(Exchange exchange, boolean newTask) {
        BodyFields body = BodyFields.NONE;
        FieldFault fault = null;
        try {
            body = bodies.read(exchange);
        } catch (IllegalBody illegal) {
            fault = new FieldFault(null, FieldFault.Kind.ILLEGAL, illegal.rule());
        }
        Message message = exchange.getMessage();
        Draft draft = new Draft();
        options.forEach(draft::with);
        DynamicOptions.on(exchange).values().forEach((field, value) -> give(draft, field, value));
        for (TaskField field : FIELDS) {
            give(draft, field, body.get(field));
            give(draft, field, message.getHeader(headerOf(field)));
        }
        if (newTask && !draft.isResubmission()) {
            giveTaskIdOfItsOwn(draft, exchange, body);
        }
        return new ReadMessage(draft, fault);
    }

    private void giveTaskIdOfItsOwn(Draft draft, Exchange exchange, BodyFields body) {
        EarlierTasks earlier = EarlierTasks.of(exchange);
        Object inBody = body.get(TaskField.TASK_ID);
        Object inHeader = exchange.getMessage().getHeader(CceConstants.TASK_ID);
        draft.with(TaskField.TASK_ID, options.get(TaskField.TASK_ID));
        give(draft, TaskField.TASK_ID, DynamicOptions.on(exchange).get(TaskField.TASK_ID));
        if (!isOfEarlierTask(exchange.getMessage().getBody()) && !contains(earlier.made(), inBody)) {
            give(draft, TaskField.TASK_ID, inBody);
        }
        if (!contains(earlier.inHeader(), inHeader)) {
            give(draft, TaskField.TASK_ID, inHeader);
        }
    }

    private static boolean isOfEarlierTask(Object body) {
        return body instanceof Receipt || body instanceof Task;
    }

    private static boolean contains(List<String> ids, @Nullable Object id) {
        return (id instanceof CharSequence || id instanceof TaskId) && ids.contains(id.toString());
    }

    /** The header that a field is set by. */
    public static String headerOf(TaskField field) {
        return Objects.requireNonNull(HEADERS.get(field));
    }

    /** A value that is not given, or blank, leaves the one of the next level; variables are given one by one. */
    private static void give(Draft draft, TaskField field, @Nullable Object given) {
        Object value = given instanceof Variables variables ? variables.byName() : given;
        if (value == null
                || (value instanceof CharSequence text && text.toString().isBlank())) {
            return;
        }
        if (draft.get(field) instanceof Map<?, ?> fewer && value instanceof Map<?, ?> more) {
            Map<Object, @Nullable Object> all = new LinkedHashMap<>(fewer);
            all.putAll(more);
            draft.with(field, all);
        } else {
            draft.with(field, value);
        }
    }

    private static Map<TaskField, String> headers() {
        Map<TaskField, String> headers = new EnumMap<>(TaskField.class);
        for (TaskField field : TaskField.values()) {
            String name = field.fieldName();
            headers.put(field, "CamelCce" + Character.toUpperCase(name.charAt(0)) + name.substring(1));
        }
        return headers;
    }
}
