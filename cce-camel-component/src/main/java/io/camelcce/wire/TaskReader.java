package io.camelcce.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcce.task.DispositionCode;
import io.camelcce.task.IllegalValue;
import io.camelcce.task.Task;
import io.camelcce.task.TaskId;
import io.camelcce.task.TaskState;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the details of a task. Only the task id has to be there; a field that is missing or has a type that it should
 * not have is null, never a failure.
 */
final class TaskReader {

    private final WireProfile profile;

    TaskReader(WireProfile profile) {
        this.profile = profile;
    }

    /** The task, if the answer is about it. */
    @Nullable
    Task read(TaskId asked, JsonNode json, String payload) {
        return asked.value().equalsIgnoreCase(text(json, "taskId")) ? details(asked, json, payload) : null;
    }

    /** The task of an entry of a list, if it has a legal id. */
    @Nullable
    Task read(JsonNode entry) {
        String taskId = text(entry, "taskId");
        try {
            return taskId == null ? null : details(new TaskId(taskId), entry, entry.toString());
        } catch (IllegalValue noTaskId) {
            return null;
        }
    }

    private Task details(TaskId taskId, JsonNode json, String payload) {
        String state = text(json, "state");
        String mediaType = text(json, "mediaType");
        JsonNode history = json.get(profile.field("history"));
        return new Task(
                taskId,
                state == null ? null : TaskState.of(state),
                mediaType == null ? null : profile.mediaTypeOf(mediaType),
                text(json, "mediaChannel"),
                text(json, "direction"),
                text(json, "origin"),
                text(json, "destination"),
                text(json, "customerId"),
                text(json, "preferredOwner"),
                text(json, "scriptSelector"),
                instant(json.get(profile.field("createdTime"))),
                instant(json.get(profile.field("lastUpdatedTime"))),
                waitTime(json.get(profile.field("estimatedWaitTime"))),
                dispositionCode(json, history),
                variables(json.get(profile.field("variables"))),
                history == null || history.isNull() ? null : history.toString(),
                payload);
    }

    private @Nullable String text(JsonNode json, String field) {
        return scalar(json.get(profile.field(field)));
    }

    private static @Nullable String scalar(@Nullable JsonNode node) {
        return node == null || !node.isValueNode() || node.isNull() ? null : node.asText();
    }

    /** Epoch milliseconds, as a number or a text, or ISO 8601. */
    private static @Nullable Instant instant(@Nullable JsonNode node) {
        String text = scalar(node);
        if (text == null) {
            return null;
        }
        try {
            return text.matches("-?\\d{1,18}")
                    ? Instant.ofEpochMilli(Long.parseLong(text))
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    /** Seconds; -1 while it is unknown. */
    private static @Nullable Duration waitTime(@Nullable JsonNode node) {
        String text = scalar(node);
        return text == null || !text.matches("\\d{1,9}") ? null : Duration.ofSeconds(Long.parseLong(text));
    }

    /** Of the task, or of the last entry of its history that has one. */
    private @Nullable DispositionCode dispositionCode(JsonNode json, @Nullable JsonNode history) {
        String code = text(json, "dispositionCode");
        if (code == null && history != null) {
            for (JsonNode entry : history) {
                String later = text(entry, "dispositionCode");
                code = later == null ? code : later;
            }
        }
        try {
            return code == null ? null : new DispositionCode(code);
        } catch (IllegalValue notACode) {
            return null;
        }
    }

    /** A list of names with values, or an object. */
    private Map<String, String> variables(@Nullable JsonNode node) {
        Map<String, String> variables = new LinkedHashMap<>();
        if (node == null) {
            return variables;
        }
        if (node.isArray()) {
            for (JsonNode variable : node) {
                put(variables, text(variable, "variable.name"), text(variable, "variable.value"));
            }
        } else {
            node.properties().forEach(variable -> put(variables, variable.getKey(), scalar(variable.getValue())));
        }
        return variables;
    }

    private static void put(Map<String, String> variables, @Nullable String name, @Nullable String value) {
        if (name != null && value != null) {
            variables.put(name, value);
        }
    }
}
