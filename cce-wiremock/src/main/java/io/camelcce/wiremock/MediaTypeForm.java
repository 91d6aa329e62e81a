package io.camelcce.wiremock;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import wiremock.com.fasterxml.jackson.databind.JsonNode;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/** The form of a switch that has a value for each media type, whose names get lower case. */
final class MediaTypeForm {

    private MediaTypeForm() {}

    static <V> SwitchForm<Map<String, V>> of(SwitchForm<V> each) {
        return new SwitchForm<>(
                "an object that gives media types " + each.rule(),
                json -> read(json, each),
                values -> checked(values, each),
                values -> write(values, each));
    }

    private static <V> Optional<Map<String, V>> read(JsonNode json, SwitchForm<V> each) {
        Map<String, V> values = new HashMap<>();
        json.properties()
                .forEach(field ->
                        each.reader().apply(field.getValue()).ifPresent(value -> values.put(field.getKey(), value)));
        return json.isObject() && values.size() == json.size() ? Optional.of(values) : Optional.empty();
    }

    // One that is named twice, as Chat and chat, would win by chance.
    private static <V> Optional<Map<String, V>> checked(Map<String, V> values, SwitchForm<V> each) {
        Map<String, V> checked = new HashMap<>();
        values.forEach((name, value) ->
                each.checked().apply(value).ifPresent(legal -> checked.put(name.toLowerCase(Locale.ROOT), legal)));
        return checked.size() == values.size() ? Optional.of(Map.copyOf(checked)) : Optional.empty();
    }

    private static <V> JsonNode write(Map<String, V> values, SwitchForm<V> each) {
        ObjectNode object = Json.object();
        values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> object.set(entry.getKey(), each.writer().apply(entry.getValue())));
        return object;
    }
}
