package io.camelcce.benchmarks.stub;

/** The token that the stub gives, and that every call has. */
public final class StubToken {

    /** As long as those of public authorization servers. */
    public static final String VALUE = "t0ken-".repeat(16);

    private StubToken() {}
}
