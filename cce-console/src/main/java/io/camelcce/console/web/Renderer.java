package io.camelcce.console.web;

/** Makes HTML of a page. */
@FunctionalInterface
public interface Renderer {

    /** The whole document. */
    String render(Response.Page page, Request request);
}
