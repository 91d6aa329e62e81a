package io.camelcce.benchmarks.load;

/** Makes calls, one after the other, on one thread. */
@FunctionalInterface
public interface Caller {

    /**
     * Makes one call.
     *
     * @throws Exception if it was not answered as it should
     */
    void call() throws Exception;
}
