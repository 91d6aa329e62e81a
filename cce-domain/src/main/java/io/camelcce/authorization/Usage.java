package io.camelcce.authorization;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A use of an authorization.
 *
 * @param user who uses it, for people: a route with its endpoint, or another application
 * @param running whether it is at work now; one that is stopped is a use, too
 * @param lastUsed when another application used it last; null for a use in this one
 */
public record Usage(String user, boolean running, @Nullable Instant lastUsed) {

    /** For how long a use by another application counts: what it does now cannot be known. */
    public static final Duration COUNTS_FOR = Duration.ofHours(24);

    /** A use in this application. */
    public Usage(String user, boolean running) {
        this(user, running, null);
    }

    /** A use by another application on the same store. */
    public static Usage elsewhere(String application, Instant when) {
        return new Usage(application, true, when);
    }

    /** Whether another application uses it. */
    public boolean isElsewhere() {
        return lastUsed != null;
    }

    @Override
    public String toString() {
        if (lastUsed != null) {
            return "application %s (last at %s)".formatted(user, lastUsed);
        }
        return running ? user : user + " (stopped)";
    }
}
