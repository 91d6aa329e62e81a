package io.camelcce.wiremock;

import java.time.Duration;
import java.util.Optional;
import wiremock.com.fasterxml.jackson.databind.JsonNode;
import wiremock.com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Durations as JSON numbers of seconds, down to the millisecond. */
final class Seconds {

    private static final double MILLIS = 1_000;
    private static final Duration MOST = Duration.ofSeconds(1_000_000_000);

    private Seconds() {}

    /** Empty when it is no number, or too far out for a duration. */
    static Optional<Duration> read(JsonNode json) {
        double seconds = json.doubleValue();
        return json.isNumber() && Math.abs(seconds) <= MOST.toSeconds()
                ? Optional.of(Duration.ofMillis(Math.round(seconds * MILLIS)))
                : Optional.empty();
    }

    static boolean areLegal(Duration duration) {
        return !duration.isNegative() && duration.compareTo(MOST) <= 0;
    }

    static JsonNode write(Duration duration) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return duration.toMillisPart() == 0
                ? json.numberNode(duration.toSeconds())
                : json.numberNode(duration.toMillis() / MILLIS);
    }
}
