package io.camelcce.console.architecture.violations.web;

/** Servers are optional. */
public final class KnowsAServer {

    /** What it must not know. */
    public final Class<?> known = io.vertx.core.Vertx.class;
}
