package io.camelcce.wiremock;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

/**
 * An option of the command line that takes a value: what a {@link ContactCenterBuilder} offers in Java.
 *
 * @param form of the value
 * @param choice throws {@link IllegalArgumentException} with a message that continues the name
 */
record CommandLineOption(String name, String form, String meaning, BiConsumer<ContactCenterBuilder, String> choice) {

    static final List<CommandLineOption> ALL = List.of(
            new CommandLineOption(
                    "--port",
                    "NUMBER",
                    "the port on 127.0.0.1; 8089 by default, 0: any free one",
                    (builder, value) -> builder.port(number(value, 0, 65_535))),
            new CommandLineOption(
                    "--set", "SWITCH=JSON", "sets a switch, see below; as often as you like", CommandLineOption::set),
            new CommandLineOption(
                    "--client",
                    "ID:SECRET",
                    "the client of the token endpoint; demo-client:demo-secret by default",
                    (builder, value) -> builder.client(pairIn(value)[0], pairIn(value)[1])),
            new CommandLineOption(
                    "--status-user",
                    "USER:PASSWORD",
                    "who may read the status; demo:demo-secret by default",
                    (builder, value) -> builder.statusUser(pairIn(value)[0], pairIn(value)[1])),
            new CommandLineOption(
                    "--token-lifetime",
                    "SECONDS",
                    "how long an issued token is valid; 3600 by default",
                    (builder, value) -> builder.tokenLifetime(Duration.ofSeconds(number(value, 1, 999_999_999)))),
            new CommandLineOption(
                    "--media-types",
                    "NAME,NAME",
                    "what a create may name; by default chat,email,social,telephony,web callback",
                    (builder, value) -> builder.mediaTypes(namesIn(value))),
            new CommandLineOption(
                    "--clock",
                    "TIME",
                    "the time stands at, for example, 2026-01-31T08:00:00Z, and moves by control only",
                    (builder, value) -> builder.clock(Clock.fixed(time(value), ZoneOffset.UTC))));

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("2999-12-31T23:59:59Z");

    static Optional<CommandLineOption> named(String name) {
        return ALL.stream().filter(option -> option.name().equals(name)).findFirst();
    }

    /** @throws IllegalArgumentException with a message for whoever typed it */
    void choose(String value, ContactCenterBuilder builder) {
        try {
            choice.accept(builder, value);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(name + " " + wrong.getMessage(), wrong);
        }
    }

    private static int number(String text, int least, int most) {
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException("has to be %d to %d, not %s".formatted(least, most, text));
        }
        return Integer.parseInt(text);
    }

    // The message does not show the value: it may be a secret.
    private static String[] pairIn(String text) {
        String[] pair = text.split(":", 2);
        if (pair.length < 2 || pair[0].isBlank() || pair[1].isBlank()) {
            throw new IllegalArgumentException("has to be two texts with a colon between them");
        }
        return pair;
    }

    private static String[] namesIn(String text) {
        String[] names = text.split(",", -1);
        if (Arrays.stream(names).anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("has to be names with commas between them, not " + text);
        }
        return names;
    }

    private static Instant time(String text) {
        try {
            Instant time = Instant.parse(text);
            if (!time.isBefore(EARLIEST) && !time.isAfter(LATEST)) {
                return time;
            }
        } catch (DateTimeParseException noTime) {
            // As one out of range.
        }
        throw new IllegalArgumentException(
                "has to be a time from 1970 to 2999 such as 2026-01-31T08:00:00Z, not " + text);
    }

    private static void set(ContactCenterBuilder builder, String text) {
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

    private static <T> void set(Switch<T> which, String text, ContactCenterBuilder builder) {
        JsonNode json = Json.read("{\"value\":%s}".formatted(text).getBytes(StandardCharsets.UTF_8))
                .map(object -> object.get("value"))
                .orElseThrow(() -> new IllegalArgumentException(which.name() + " " + which.fault(text)));
        builder.set(which, which.read(json));
    }
}
