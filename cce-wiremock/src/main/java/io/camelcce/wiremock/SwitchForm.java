package io.camelcce.wiremock;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import wiremock.com.fasterxml.jackson.databind.JsonNode;
import wiremock.com.fasterxml.jackson.databind.node.ArrayNode;
import wiremock.com.fasterxml.jackson.databind.node.BooleanNode;
import wiremock.com.fasterxml.jackson.databind.node.IntNode;
import wiremock.com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * Which values a switch takes, and how they look in JSON.
 *
 * @param rule continues "has to be"
 * @param reader empty when the JSON is of another kind
 * @param checked an unchangeable copy of the value; empty when it is out of range
 */
record SwitchForm<T>(
        String rule,
        Function<JsonNode, Optional<T>> reader,
        Function<T, Optional<T>> checked,
        Function<T, JsonNode> writer) {

    static SwitchForm<Boolean> yesOrNo() {
        return new SwitchForm<>(
                "true or false",
                json -> Optional.of(json).filter(JsonNode::isBoolean).map(JsonNode::booleanValue),
                Optional::of,
                BooleanNode::valueOf);
    }

    static SwitchForm<Integer> number(int least, int most) {
        return new SwitchForm<>(
                least + " to " + most,
                json -> Optional.of(json)
                        .filter(number -> number.isIntegralNumber() && number.canConvertToInt())
                        .map(JsonNode::intValue),
                only(number -> number >= least && number <= most),
                IntNode::valueOf);
    }

    static SwitchForm<Duration> seconds() {
        return new SwitchForm<>("0 to 1000000000 seconds", Seconds::read, only(Seconds::areLegal), Seconds::write);
    }

    /** Up to that many seconds. */
    static SwitchForm<Duration> seconds(int most) {
        return new SwitchForm<>(
                "0 to " + most + " seconds",
                Seconds::read,
                only(duration -> Seconds.areLegal(duration) && duration.compareTo(Duration.ofSeconds(most)) <= 0),
                Seconds::write);
    }

    /** A constant by its name in lower case. */
    static <E extends Enum<E>> SwitchForm<E> oneOf(Class<E> type) {
        Map<String, E> byName = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(SwitchForm::nameOf, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        return new SwitchForm<>(
                String.join(", ", byName.keySet()),
                json -> Optional.ofNullable(byName.get(json.asText())).filter(known -> json.isTextual()),
                Optional::of,
                constant -> JsonNodeFactory.instance.textNode(nameOf(constant)));
    }

    /** Constants by their names in lower case. */
    static <E extends Enum<E>> SwitchForm<Set<E>> someOf(Class<E> type) {
        SwitchForm<E> one = oneOf(type);
        return new SwitchForm<>(
                "an array of " + one.rule,
                json -> readAll(one, json),
                some -> Optional.of(Set.copyOf(some)),
                some -> writeAll(one, some));
    }

    /** What the value of a header can be; a number stands for its digits. */
    static SwitchForm<String> headerValue() {
        return new SwitchForm<>(
                "a text of 1 to 1000 characters that a header can have",
                json -> Optional.of(json)
                        .filter(value -> value.isTextual() || value.isNumber())
                        .map(JsonNode::asText),
                only(text -> text.matches("[!-~]([ -~]{0,998}[!-~])?")),
                JsonNodeFactory.instance::textNode);
    }

    private static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Texts. */
    static SwitchForm<Set<String>> names() {
        return new SwitchForm<>(
                "an array of texts",
                SwitchForm::readNames,
                names -> Optional.of(Set.copyOf(names)),
                SwitchForm::writeNames);
    }

    /** {@code null} in JSON stands for empty. */
    static <V> SwitchForm<Optional<V>> orNone(SwitchForm<V> form) {
        return new SwitchForm<>(
                form.rule + ", or null",
                json -> json.isNull() ? Optional.of(Optional.empty()) : ifAny(form.reader.apply(json)),
                value -> value.isEmpty() ? Optional.of(value) : ifAny(form.checked.apply(value.get())),
                value -> value.map(form.writer).orElseGet(JsonNodeFactory.instance::nullNode));
    }

    // An empty value is legal here, so the outer Optional is the one that says no.
    private static <V> Optional<Optional<V>> ifAny(Optional<V> value) {
        return Optional.of(value).filter(Optional::isPresent);
    }

    private static <V> Function<V, Optional<V>> only(Predicate<V> legal) {
        return value -> Optional.of(value).filter(legal);
    }

    private static <E extends Enum<E>> Optional<Set<E>> readAll(SwitchForm<E> one, JsonNode json) {
        Set<E> some = new HashSet<>();
        for (JsonNode name : json) {
            Optional<E> known = one.reader.apply(name);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            some.add(known.get());
        }
        return json.isArray() ? Optional.of(some) : Optional.empty();
    }

    private static <E extends Enum<E>> JsonNode writeAll(SwitchForm<E> one, Set<E> some) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        some.stream().sorted().map(one.writer).forEach(array::add);
        return array;
    }

    private static Optional<Set<String>> readNames(JsonNode json) {
        Set<String> names = new HashSet<>();
        for (JsonNode name : json) {
            if (!name.isTextual()) {
                return Optional.empty();
            }
            names.add(name.textValue());
        }
        return json.isArray() ? Optional.of(names) : Optional.empty();
    }

    private static JsonNode writeNames(Set<String> names) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        names.stream().sorted().forEach(array::add);
        return array;
    }
}
