package io.camelcce.task;

import java.time.Duration;

/**
 * An attempt that is about to be repeated.
 *
 * @param reason what came of it
 * @param text what happened and where, for people
 * @param attempts how many requests the call has made so far
 * @param pause before the next one
 */
public record Retry(Reason reason, String text, int attempts, Duration pause) {

    /** What came of an attempt that is repeated. */
    public enum Reason {
        /** Not one byte of the request was written. */
        NOT_SENT("notSent"),
        /** It may have been carried out. */
        MAYBE_SENT("maybeSent"),
        /** Surely not done, because of too many requests. */
        NOT_NOW("notNow");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        /** The reason as it stands in events and counters. */
        public String word() {
            return word;
        }
    }
}
