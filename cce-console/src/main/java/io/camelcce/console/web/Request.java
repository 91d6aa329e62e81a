package io.camelcce.console.web;

import io.camelcce.console.access.Visitor;
import java.util.List;

/**
 * A request to the console that was let in: it comes from a visitor, and if it changes something, from a page of ours.
 *
 * @param path below the console's own, decoded: {@code /integrations/default} has two parts
 * @param query parameters of the URL
 * @param form fields of the form; none of a GET
 * @param rawUri path and query exactly as the browser sent them: what a callback is checked by
 */
public record Request(
        Method method, List<String> path, Parameters query, Parameters form, String rawUri, Visitor visitor) {

    /** What requests are made with. */
    public enum Method {
        /** Reads. */
        GET,
        /** Changes. */
        POST
    }

    /** Keeps a copy of the path. */
    public Request {
        path = List.copyOf(path);
    }

    /** Without the query and the form: they may hold secrets. */
    @Override
    public String toString() {
        return method + " /" + String.join("/", path);
    }
}
