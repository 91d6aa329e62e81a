package io.camelcce.wiremock;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/** Reads what was typed after an option. Messages of exceptions continue the option's name. */
final class CommandLineValue {

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("2999-12-31T23:59:59Z");

    private CommandLineValue() {}

    static int number(String text, int least, int most) {
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw refusal("%d to %d".formatted(least, most), text);
        }
        return Integer.parseInt(text);
    }

    /** A user and a password; the message shows neither. */
    static ClientCredentials credentials(String text) {
        String[] pair = text.split(":", 2);
        if (pair.length < 2 || pair[0].isBlank() || pair[1].isBlank()) {
            throw new IllegalArgumentException("has to be two texts with a colon between them");
        }
        return new ClientCredentials(pair[0], pair[1]);
    }

    static String[] names(String text) {
        String[] names = text.split(",", -1);
        if (Arrays.stream(names).anyMatch(String::isBlank)) {
            throw refusal("names with commas between them", text);
        }
        return names;
    }

    static Instant time(String text) {
        return parsed(text)
                .filter(time -> !time.isBefore(EARLIEST) && !time.isAfter(LATEST))
                .orElseThrow(() -> refusal("a time from 1970 to 2999 such as 2026-01-31T08:00:00Z", text));
    }

    private static Optional<Instant> parsed(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    private static IllegalArgumentException refusal(String rule, String given) {
        return new IllegalArgumentException("has to be " + rule + ", not " + given);
    }
}
