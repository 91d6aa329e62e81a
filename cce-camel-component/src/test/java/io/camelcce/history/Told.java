package io.camelcce.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client was told.
 *
 * @param reason of a rejection
 * @param taskId the task that it is about
 * @param trackingId what the ledger has the requests of this call under
 * @param existing what is said of a task that was there already; null if it was not
 * @param read what was read
 * @param attempts how many requests went out, or tried to
 * @param duration of the call
 */
record Told(
        Verdict verdict,
        @Nullable String reason,
        @Nullable String taskId,
        @Nullable String trackingId,
        @Nullable Existing existing,
        boolean resubmitted,
        @Nullable ReadTask read,
        int attempts,
        Duration duration) {

    static final String CONFLICT = "conflict";
    static final String ALREADY_CLOSED = "alreadyClosed";
    static final String NOT_FOUND = "notFound";

    /**
     * A task that was there already.
     *
     * @param verified its fields were compared
     * @param replayed it is taken for the work of an earlier attempt
     */
    record Existing(boolean verified, boolean replayed) {}

    /** What a read found. */
    record ReadTask(Payload payload, String state) {}

    boolean is(Verdict which) {
        return verdict == which;
    }

    boolean isRejected(String why) {
        return verdict == Verdict.REJECTED && why.equals(reason);
    }

    /** A create of which it is said that some task was there already, and nobody compared it. */
    boolean isDoneUnseen() {
        return verdict == Verdict.DONE && existing != null && !existing.verified();
    }

    /** Nothing was sent, not even in vain. */
    boolean isForWantOfAToken() {
        return verdict == Verdict.UNAVAILABLE && attempts == 0;
    }

    /** A create of which it is said that it made the task. */
    boolean isMadeNow() {
        return verdict == Verdict.DONE && existing == null && !resubmitted;
    }

    /** Whether a task of this create can be there, by what was said. */
    boolean mayHaveMade() {
        return !verdict.isRefusal() || isRejected(ALREADY_CLOSED);
    }

    @Override
    public String toString() {
        List<String> details = new ArrayList<>();
        if (reason != null) {
            details.add(reason);
        }
        if (existing != null) {
            details.add("existed");
            details.add(existing.verified() ? "verified" : "not verified");
            if (existing.replayed()) {
                details.add("replayed");
            }
        }
        if (resubmitted) {
            details.add("resubmitted");
        }
        if (read != null) {
            details.add(read.state() + ", " + read.payload());
        }
        details.add("attempts " + attempts);
        details.add(duration.toMillis() + " ms");
        return "%s (%s)".formatted(verdict.word(), String.join(", ", details));
    }
}
