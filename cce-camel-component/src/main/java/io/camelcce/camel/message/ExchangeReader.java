package io.camelcce.camel.message;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcce.camel.CceConstants;
import io.camelcce.task.Draft;
import io.camelcce.task.FieldFault;
import io.camelcce.task.TaskField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** Makes a draft out of an exchange: a header comes before a field of the body, and that before an option. */
public final class ExchangeReader {

    private static final Map<TaskField, String> HEADERS = headers();

    private final BodyReader bodies;
    private final Options options;

    /** What an endpoint says of the fields of its requests. */
    @FunctionalInterface
    public interface Options {

        /** The value of an option; null if it is not set. */
        @Nullable
        Object option(TaskField field);
    }

    /** A reader for the exchanges of one endpoint. */
    public ExchangeReader(ObjectMapper mapper, Options options) {
        this.bodies = new BodyReader(mapper);
        this.options = options;
    }

    /**
     * Reads the values for a request.
     *
     * @param newTask whether the request is for another task than the one that an earlier step left in header or body
     */
    public ReadMessage read(Exchange exchange, boolean newTask) {
        BodyFields body = BodyFields.NONE;
        FieldFault fault = null;
        try {
            body = bodies.read(exchange, newTask);
        } catch (IllegalBody illegal) {
            fault = new FieldFault(null, FieldFault.Kind.ILLEGAL, illegal.rule());
        }
        Message message = exchange.getMessage();
        Draft draft = new Draft();
        for (TaskField field : TaskField.values()) {
            draft.with(field, options.option(field));
            give(draft, field, body.get(field));
            give(draft, field, header(message, field, newTask));
        }
        return new ReadMessage(draft, fault);
    }

    /** The header that a field is set by. */
    public static String headerOf(TaskField field) {
        return Objects.requireNonNull(HEADERS.get(field));
    }

    private static @Nullable Object header(Message message, TaskField field, boolean newTask) {
        Object value = message.getHeader(headerOf(field));
        if (newTask && field == TaskField.TASK_ID && value != null) {
            return value.equals(message.getHeader(CceConstants.EARLIER_TASK_ID)) ? null : value;
        }
        return value;
    }

    /** A value that is not given, or blank, leaves the one of the next level. */
    private static void give(Draft draft, TaskField field, @Nullable Object value) {
        if (value != null
                && !(value instanceof CharSequence text && text.toString().isBlank())) {
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
