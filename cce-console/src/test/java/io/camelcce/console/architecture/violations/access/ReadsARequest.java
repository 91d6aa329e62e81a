package io.camelcce.console.architecture.violations.access;

/** Who comes is not for access to read. */
public final class ReadsARequest {

    /** What it must not know. */
    public final Class<?> known = io.camelcce.console.architecture.violations.web.WritesTheAudit.class;
}
