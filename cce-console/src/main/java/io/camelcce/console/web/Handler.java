package io.camelcce.console.web;

/** Answers requests of one kind. What it throws becomes a page that tells nothing but that it failed. */
@FunctionalInterface
public interface Handler {

    /** Answers a request. */
    Response handle(Request request);
}
