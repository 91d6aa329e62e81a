package io.camelcce.wiremock;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

/** Reads an object of switches and what they shall be set to. */
final class SwitchesReader {

    private SwitchesReader() {}

    static Map<Switch<?>, Object> read(JsonFields body) {
        Map<Switch<?>, Object> values = new HashMap<>();
        body.names().forEach(name -> Switches.named(name)
                .ifPresentOrElse(
                        which -> read(which, body).ifPresent(value -> values.put(which, value)),
                        () -> body.refuse(name, "is no switch")));
        return values;
    }

    private static <T> Optional<T> read(Switch<T> which, JsonFields body) {
        JsonNode json = body.get(which.name());
        Optional<T> value = which.tryRead(json);
        if (value.isEmpty()) {
            body.refuse(which.name(), which.fault(json));
        }
        return value;
    }
}
