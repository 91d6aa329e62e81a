package io.camelcce.camel.monitor;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

/** What the developer console shows as JSON, as text: a line for each thing, further to the right what belongs to it. */
final class ConsoleText {

    private final StringBuilder text = new StringBuilder();

    private ConsoleText() {}

    static String of(JsonObject json) {
        ConsoleText lines = new ConsoleText();
        lines.add(0, json);
        return lines.text.toString();
    }

    private void add(int depth, JsonObject json) {
        String own = json.entrySet().stream()
                .filter(entry -> entry.getValue() != null && !(entry.getValue() instanceof JsonArray))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
        if (!own.isEmpty()) {
            text.append("    ".repeat(depth)).append(own).append('\n');
        }
        for (Map.Entry<String, Object> entry : json.entrySet()) {
            if (entry.getValue() instanceof JsonArray array) {
                text.append("    ".repeat(depth)).append(entry.getKey()).append(":\n");
                array.forEach(below -> add(depth + 1, (JsonObject) below));
            }
        }
    }
}
