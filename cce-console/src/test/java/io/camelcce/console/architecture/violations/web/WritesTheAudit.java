package io.camelcce.console.architecture.violations.web;

/** What was done is for those to tell who did it. */
public final class WritesTheAudit {

    /** What it must not know. */
    public final Class<?> known = io.camelcce.console.architecture.violations.audit.ShowsAPage.class;
}
