package io.camelcce.task;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;

/**
 * The tasks that were created from some moment on.
 *
 * @param from the moment
 * @param most how many tasks are read at most, 1 to {@link #MOST}
 * @param trackingId follows the request through all logs
 */
public record ListTasks(Instant from, int most, TrackingId trackingId) {

    /** How far back a list goes if nothing else is said. */
    public static final Duration BY_DEFAULT = Duration.ofMinutes(15);

    /** As many tasks as a contact centre can hold (Cisco, UCCE Features Guide: 100,000 at once). */
    public static final int MOST = 100_000;

    private static final String RULE =
            "must be a time (2026-11-22T09:00:00Z), epoch milliseconds, or how long ago (PT15M)";

    /** @throws IllegalArgumentException if {@code most} is out of its range */
    public ListTasks {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("A list has 1 to %d tasks".formatted(MOST));
        }
    }

    /** The same values, to be made into another request: without how many, which is no value of a message. */
    public Draft toDraft() {
        return new Draft().with(TaskField.FROM, from).with(TaskField.TRACKING_ID, trackingId);
    }

    /**
     * Reads a moment; a time before 1970 is 1970.
     *
     * @param text ISO 8601 with an offset, and a zone if there is one; epoch milliseconds, which are not negative; or an
     *     ISO 8601 duration before now. In any case of letters
     * @throws IllegalValue if it is none of these
     */
    static Instant moment(String text, Instant now) {
        try {
            return Instant.ofEpochMilli(Math.max(0, millis(text.strip(), now)));
        } catch (DateTimeException | ArithmeticException notAMoment) {
            throw IllegalValue.breaking(RULE);
        }
    }

    private static long millis(String text, Instant now) {
        if (text.matches("\\d{1,18}")) {
            return Long.parseLong(text);
        }
        Instant moment = text.startsWith("P") || text.startsWith("p")
                ? now.minus(Duration.parse(text))
                : ZonedDateTime.parse(text).toInstant();
        return moment.toEpochMilli();
    }
}
