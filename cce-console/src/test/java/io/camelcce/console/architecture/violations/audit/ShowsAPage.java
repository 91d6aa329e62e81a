package io.camelcce.console.architecture.violations.audit;

/** The audit log shows nothing. */
public final class ShowsAPage {

    /** What it must not know. */
    public final Class<?> known = io.camelcce.console.architecture.violations.page.KnowsTheOpening.class;

    /** Which it may know. */
    public final Class<?> comes = io.camelcce.console.architecture.violations.access.ReadsARequest.class;
}
