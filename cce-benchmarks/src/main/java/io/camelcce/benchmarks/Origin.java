package io.camelcce.benchmarks;

/**
 * Where a table comes from: stands above it, so that each says of which run it is.
 *
 * @param command with which it was measured
 * @param revision of the code that was measured, with a plus if that had changes; empty if nobody knows
 */
record Origin(String command, String revision) {

    /** The system property with the revision, which the script sets where there is Git. */
    static final String REVISION = "cce.bench.revision";

    /** Of this run. */
    static Origin of(String command) {
        return new Origin(command, System.getProperty(REVISION, ""));
    }

    String text(Part part) {
        String commit = revision.isEmpty() ? "" : ", commit " + revision.replace("+", " with changes");
        return "`%s` on %s%s".formatted(command, Machine.text(part.isPinned()), commit);
    }
}
