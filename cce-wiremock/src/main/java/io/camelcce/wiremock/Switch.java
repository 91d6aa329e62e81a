package io.camelcce.wiremock;

import java.util.Optional;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

/**
 * Something about a contact centre's behaviour that can be chosen, before it starts and while it runs.
 *
 * @param <T> what it is set to; see the constants in {@link Switches}
 */
public final class Switch<T> {

    private final String name;
    private final T byDefault;
    private final SwitchForm<T> form;

    Switch(String name, T byDefault, SwitchForm<T> form) {
        this.name = name;
        this.byDefault = byDefault;
        this.form = form;
    }

    /** What it is called in JSON and in messages. */
    public String name() {
        return name;
    }

    /** What holds until something else is chosen. */
    public T byDefault() {
        return byDefault;
    }

    /** @throws IllegalArgumentException if the value is out of range; the message names the switch and the rule */
    T checked(T value) {
        return form.checked().apply(value).orElseThrow(() -> refusal(value));
    }

    /** @throws IllegalArgumentException as {@link #checked} */
    T read(JsonNode json) {
        return tryRead(json).orElseThrow(() -> refusal(json));
    }

    /** Empty when the value is of another kind, or out of range. */
    Optional<T> tryRead(JsonNode json) {
        return form.reader().apply(json).flatMap(form.checked());
    }

    /** Which values it takes; continues "has to be". */
    String rule() {
        return form.rule();
    }

    /** Continues a sentence that begins with the switch. */
    String fault(Object given) {
        return "has to be " + rule() + ", not " + given;
    }

    JsonNode write(T value) {
        return form.writer().apply(value);
    }

    private IllegalArgumentException refusal(Object given) {
        return new IllegalArgumentException(name + " " + fault(given));
    }

    @Override
    public String toString() {
        return name;
    }
}
