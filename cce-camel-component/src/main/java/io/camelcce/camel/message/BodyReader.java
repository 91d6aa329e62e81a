package io.camelcce.camel.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.POJONode;
import io.camelcce.task.CreateTask;
import io.camelcce.task.Draft;
import io.camelcce.task.EndTask;
import io.camelcce.task.GetTask;
import io.camelcce.task.ListTasks;
import io.camelcce.task.Receipt;
import io.camelcce.task.Task;
import io.camelcce.task.TaskField;
import io.camelcce.task.TaskId;
import java.io.InputStream;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a message: a request of the domain, a receipt or a task (for its id alone), a map, JSON as a tree or
 * as text. What text is, the content type says; without one, text that begins with <code>{</code> is JSON. Any other body
 * is the route's own business. JSON as text has at most 1 MiB, and each field once.
 */
final class BodyReader {

    private final ObjectReader reader;

    BodyReader(ObjectMapper mapper) {
        this.reader = mapper.reader()
                .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // A number arrives as it was written, or not at all.
                .with(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /** @throws IllegalBody if the body is JSON, and broken */
    BodyFields read(Exchange exchange) throws IllegalBody {
        Object body = exchange.getMessage().getBody();
        if (body == null) {
            return BodyFields.NONE;
        } else if (body instanceof Receipt receipt) {
            return taskId(receipt.taskId());
        } else if (body instanceof Task task) {
            return taskId(task.taskId());
        } else if (body instanceof Draft draft) {
            return draft::get;
        } else if (body instanceof CreateTask request) {
            return request.toDraft()::get;
        } else if (body instanceof GetTask request) {
            return request.toDraft()::get;
        } else if (body instanceof ListTasks request) {
            return request.toDraft()::get;
        } else if (body instanceof EndTask request) {
            return request.toDraft()::get;
        } else if (body instanceof Map<?, ?> map) {
            return field -> value(map, field);
        } else if (body instanceof JsonNode tree) {
            return json(tree);
        } else {
            return text(exchange, body);
        }
    }

    private static BodyFields taskId(TaskId taskId) {
        return field -> field == TaskField.TASK_ID ? taskId : null;
    }

    private BodyFields text(Exchange exchange, Object body) throws IllegalBody {
        String type = contentType(exchange.getMessage());
        boolean declared = isJson(type);
        if (!declared && !type.isEmpty()) {
            return BodyFields.NONE;
        }
        if (body instanceof CharSequence text) {
            return declared || JsonBegin.isObject(text) ? parse(text.toString()) : BodyFields.NONE;
        } else if (body instanceof byte[] bytes) {
            return declared || JsonBegin.isObject(bytes) ? parse(JsonText.of(exchange, bytes)) : BodyFields.NONE;
        } else if (body instanceof InputStream stream) {
            String text = StreamText.of(exchange, stream, declared);
            return text == null ? BodyFields.NONE : parse(text);
        } else if (body instanceof Reader stream) {
            String text = StreamText.of(exchange, stream, declared);
            return text == null ? BodyFields.NONE : parse(text);
        }
        return BodyFields.NONE;
    }

    /** What the body is declared to be; empty if nothing is known of it (RFC 9110, section 8.3). */
    private static String contentType(Message message) {
        Object header = message.getHeader(Exchange.CONTENT_TYPE);
        String type =
                header == null ? "" : header.toString().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("application/octet-stream") ? "" : type;
    }

    private static boolean isJson(String contentType) {
        return contentType.equals("application/json") || contentType.endsWith("+json");
    }

    private BodyFields parse(String body) throws IllegalBody {
        JsonText.checkLength(body.length());
        String text = JsonBegin.withoutMark(body);
        if (text.isBlank()) {
            return BodyFields.NONE;
        }
        try {
            return json(reader.readTree(text));
        } catch (JsonProcessingException broken) {
            throw BrokenJson.at(broken, text);
        } catch (NumberFormatException exponent) {
            throw new IllegalBody("is not valid JSON: a number in it has an exponent beyond all bounds");
        }
    }

    private static BodyFields json(JsonNode tree) throws IllegalBody {
        if (!tree.isObject()) {
            throw new IllegalBody("must be a JSON object, as in {\"origin\": …}");
        }
        return field -> value(tree.get(field.fieldName()));
    }

    private static @Nullable Object value(Map<?, ?> map, TaskField field) {
        try {
            return map.get(field.fieldName());
        } catch (ClassCastException sortedByKeysOfAnotherType) {
            return null;
        }
    }

    private static @Nullable Object value(@Nullable JsonNode node) {
        if (node == null || !node.isObject()) {
            return scalar(node);
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        node.properties().forEach(entry -> map.put(entry.getKey(), scalar(entry.getValue())));
        return map;
    }

    /** What has parts is no scalar, however deep: it is not followed, and refused where it stands. */
    private static @Nullable Object scalar(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (node.isNumber()) {
            return node.numberValue();
        }
        if (node instanceof POJONode wrapped) {
            return wrapped.getPojo();
        }
        return node.isValueNode() ? node.asText() : new Object[0];
    }
}
