package io.camelcce.camel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcce.task.Receipt;
import io.camelcce.task.Task;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;
import org.apache.camel.support.CamelContextHelper;
import org.jspecify.annotations.Nullable;

/** Turns what the component puts into a body into maps and JSON, under the names of the nodes' outputs. */
@Converter(generateLoader = true)
public final class CceConverters {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CceConverters() {}

    /** The details of a task that are known, by name. */
    @Converter
    public static Map<String, Object> toMap(Task task) {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, "taskId", task.taskId().value());
        put(map, "state", task.state() == null ? null : task.state().name());
        put(map, "mediaType", task.mediaType() == null ? null : task.mediaType().name());
        put(map, "mediaChannel", task.mediaChannel());
        put(map, "direction", task.direction());
        put(map, "origin", task.origin());
        put(map, "destination", task.destination());
        put(map, "customerId", task.customerId());
        put(map, "preferredOwner", task.preferredOwner());
        put(map, "scriptSelector", task.scriptSelector());
        put(
                map,
                "createdTime",
                task.createdTime() == null ? null : task.createdTime().toString());
        put(
                map,
                "lastUpdatedTime",
                task.lastUpdatedTime() == null ? null : task.lastUpdatedTime().toString());
        put(
                map,
                "estimatedWaitTime",
                task.estimatedWaitTime() == null
                        ? null
                        : task.estimatedWaitTime().toSeconds());
        put(
                map,
                "dispositionCode",
                task.dispositionCode() == null ? null : task.dispositionCode().value());
        put(map, "variables", task.variables());
        put(map, "history", history(task));
        return map;
    }

    /** What is known of a request that is done, by name. */
    @Converter
    public static Map<String, Object> toMap(Receipt receipt) {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, "taskId", receipt.taskId().value());
        put(map, "trackingId", receipt.trackingId().value());
        put(map, "location", receipt.location());
        put(map, "existed", receipt.existing() != null);
        put(map, "resubmitted", receipt.resubmitted());
        return map;
    }

    /** JSON of the details of a task. */
    @Converter
    public static String toJson(Task task, Exchange exchange) throws JsonProcessingException {
        return mapper(exchange).writeValueAsString(toMap(task));
    }

    /** JSON of what is known of a request that is done. */
    @Converter
    public static String toJson(Receipt receipt, Exchange exchange) throws JsonProcessingException {
        return mapper(exchange).writeValueAsString(toMap(receipt));
    }

    private static ObjectMapper mapper(@Nullable Exchange exchange) {
        return exchange == null ? JSON : mapper(exchange.getContext());
    }

    /** That of the registry, if it has one; it is camel-jackson's, too. */
    static ObjectMapper mapper(CamelContext context) {
        ObjectMapper ofRegistry = CamelContextHelper.findSingleByType(context, ObjectMapper.class);
        return ofRegistry == null ? JSON : ofRegistry;
    }

    /** As values, not as a text in a text. */
    private static @Nullable Object history(Task task) {
        try {
            return task.history() == null ? null : JSON.readValue(task.history(), Object.class);
        } catch (JsonProcessingException notJson) {
            return task.history();
        }
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }
}
