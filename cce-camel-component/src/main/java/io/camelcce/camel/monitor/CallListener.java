package io.camelcce.camel.monitor;

/** Hears of calls, on the thread that made them: it must not block. Safe for any number of threads at once. */
@FunctionalInterface
public interface CallListener {

    /** A call is over. */
    void ended(CceCall call);

    /** An attempt of a call is about to be repeated. */
    default void repeats(CceRetry retry) {}
}
