package io.camelcce.console.web;

import io.camelcce.console.access.Caller;
import java.util.List;

/** What came in. */
public sealed interface Reading {

    /**
     * A request that can be understood, by whomever.
     *
     * @param method of HTTP
     * @param path below the console's own, decoded
     * @param query parameters of the URL
     * @param form fields of the form
     * @param rawUri path and query exactly as they came
     */
    record Received(String method, List<String> path, Parameters query, Parameters form, String rawUri, Caller caller)
            implements Reading {

        /** Keeps a copy of the path. */
        public Received {
            path = List.copyOf(path);
        }

        /** Without the query and the form: they may hold secrets. */
        @Override
        public String toString() {
            return method + " /" + String.join("/", path);
        }
    }

    /**
     * One that cannot, or that is too large.
     *
     * @param status to be answered
     * @param text what is wrong with it
     */
    record Unreadable(int status, String text) implements Reading {}
}
