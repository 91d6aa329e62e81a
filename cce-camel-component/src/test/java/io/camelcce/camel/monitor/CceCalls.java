package io.camelcce.camel.monitor;

import java.time.Duration;

/** Calls that are over. */
final class CceCalls {

    private CceCalls() {}

    static CceCall call(String operation, String outcome) {
        return call(operation, outcome, "default", 1, Duration.ZERO);
    }

    static CceCall callUnder(String authorization, String outcome) {
        return call("getTask", outcome, authorization, 1, Duration.ZERO);
    }

    static CceCall callWithoutToken(String authorization) {
        return call("getTask", "unavailable", authorization, 0, Duration.ZERO);
    }

    static CceCall callThatTook(int attempts, Duration duration) {
        return call("getTask", "done", "default", attempts, duration);
    }

    private static CceCall call(
            String operation, String outcome, String authorization, int attempts, Duration duration) {
        return new CceCall(
                operation,
                "cce://" + operation,
                "route",
                "exchange",
                "task",
                "Camel_17",
                outcome,
                "ok",
                attempts,
                duration,
                "default",
                "the one that it was",
                authorization);
    }
}
