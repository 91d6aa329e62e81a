package io.camelcce.wiremock;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import wiremock.com.fasterxml.jackson.databind.JsonNode;
import wiremock.com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Sets a switch as it was typed, {@code queueAfter=5}. Messages of exceptions continue the option's name. */
final class SwitchSetting {

    private SwitchSetting() {}

    static void apply(ContactCenterBuilder builder, String text) {
        String[] parts = text.split("=", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("needs SWITCH=JSON, not " + text);
        }
        set(switchNamed(parts[0]), parts[1], builder);
    }

    private static Switch<?> switchNamed(String name) {
        return Switches.named(name)
                .orElseThrow(() -> new IllegalArgumentException(name + " is no switch; there are "
                        + Switches.ALL.stream().map(Switch::name).collect(Collectors.joining(", "))));
    }

    // A word needs no quotation marks, which shells take away.
    private static <T> void set(Switch<T> which, String text, ContactCenterBuilder builder) {
        T value = json(text)
                .map(which::read)
                .or(() -> which.tryRead(JsonNodeFactory.instance.textNode(text)))
                .orElseThrow(() -> new IllegalArgumentException(which.name() + " " + which.fault(text)));
        builder.set(which, value);
    }

    private static Optional<JsonNode> json(String text) {
        return Json.read("{\"value\":%s}".formatted(text).getBytes(StandardCharsets.UTF_8))
                .filter(object -> object.size() == 1)
                .map(object -> object.get("value"));
    }
}
