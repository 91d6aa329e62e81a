package io.camelcce.wiremock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wiremock.com.fasterxml.jackson.databind.JsonNode;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/** Takes the fields out of an object and collects what is wrong with them. */
final class JsonFields {

    private final ObjectNode object;
    private final List<FieldError> errors = new ArrayList<>();

    JsonFields(ObjectNode object) {
        this.object = object;
    }

    /** A text that has to be there; empty, and an error noted, when it is not. */
    String required(String name) {
        String text = optional(name);
        if (text == null ? !has(name) : text.isBlank()) {
            refuse(name, "is missing");
        }
        return text == null ? "" : text;
    }

    /** A text that may be absent or {@code null}. */
    @Nullable
    String optional(String name) {
        if (!has(name)) {
            return null;
        }
        JsonNode value = object.get(name);
        if (!value.isTextual()) {
            refuse(name, "is not a text");
            return null;
        }
        return value.textValue();
    }

    /** A number of seconds that has to be there, 0 or more; zero, and an error noted, when it is not. */
    Duration seconds(String name) {
        Optional<Duration> seconds = Seconds.read(get(name)).filter(Seconds::areLegal);
        if (seconds.isEmpty()) {
            refuse(name, "is missing, or no number of seconds, 0 or more");
        }
        return seconds.orElse(Duration.ZERO);
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    JsonNode get(String name) {
        return object.path(name);
    }

    void refuse(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    <T> Reading<T> unlessRefused(Supplier<T> value) {
        return errors.isEmpty() ? new Reading.Read<>(value.get()) : new Reading.Refused<>(List.copyOf(errors));
    }
}
