package io.camelcce.benchmarks.contender;

import io.camelcce.benchmarks.load.Caller;
import java.io.IOException;

/** One way to make the call. */
public interface Contender extends AutoCloseable {

    /** The path of tasks. */
    String PATH = "/drapi/v1/tasks";

    /** Someone who calls on a thread of their own. */
    Caller caller() throws IOException;

    @Override
    void close() throws IOException;
}
