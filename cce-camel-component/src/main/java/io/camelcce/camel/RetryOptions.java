package io.camelcce.camel;

import io.camelcce.task.RetryPolicy;
import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * The options of an endpoint, or of all, that say how long a call may take and what is repeated within it.
 *
 * @param configuration has them
 */
record RetryOptions(CceConfiguration configuration) {

    private static final int MOST_ATTEMPTS = 100;
    private static final long LONGEST_MILLIS = Duration.ofDays(1).toMillis();

    /** Tells each option that breaks a rule, with the rule. */
    void check(BiConsumer<String, String> fault) {
        long deadline = configuration.getDeadline();
        int attempts = configuration.getMaxAttempts();
        if (deadline < 1 || deadline > LONGEST_MILLIS) {
            fault.accept("deadline", "it must be 1 ms to 24 h");
        }
        if (attempts < 1 || attempts > MOST_ATTEMPTS) {
            fault.accept("maxAttempts", "it must be 1 to " + MOST_ATTEMPTS);
        }
        checkPause("backOff", configuration.getBackOff(), fault);
        checkPause("maxBackOff", configuration.getMaxBackOff(), fault);
    }

    private static void checkPause(String option, long millis, BiConsumer<String, String> fault) {
        // What is no time at all, such as "soon", arrives as 0.
        if (millis < 1 || millis > LONGEST_MILLIS) {
            fault.accept(option, "it must be 1 ms to 24 h");
        }
    }

    /** How long a whole call may take. */
    Duration patience() {
        return Duration.ofMillis(configuration.getDeadline());
    }

    RetryPolicy policy() {
        return configuration.isRetry()
                ? new RetryPolicy(
                        configuration.getMaxAttempts(),
                        Duration.ofMillis(configuration.getBackOff()),
                        Duration.ofMillis(configuration.getMaxBackOff()))
                : RetryPolicy.OFF;
    }
}
