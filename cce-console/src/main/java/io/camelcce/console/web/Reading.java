package io.camelcce.console.web;

import io.camelcce.console.access.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came in. */
public sealed interface Reading {

    /** Of HTTP. */
    String method();

    /** Below the console's own, decoded; empty if it cannot be read. */
    List<String> path();

    /** Without the query and the form: they may hold secrets. */
    default String what() {
        return method() + " /" + String.join("/", path());
    }

    /** Whether an authorization server sent a browser back with it. */
    default boolean isCallback() {
        return method().equals("GET") && path().size() == 2 && path().get(0).equals("callback");
    }

    /** Whether it is to be found in the audit log what became of it: it was sent to change something. */
    default boolean isToBeAudited() {
        return method().equals("POST") || isCallback();
    }

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
            return what();
        }
    }

    /**
     * One that cannot, or that is too large.
     *
     * @param status to be answered
     * @param text what is wrong with it
     * @param user as the runtime authenticated them; null if it did not
     * @param address where the connection comes from
     */
    record Unreadable(
            String method,
            List<String> path,
            int status,
            String text,
            @Nullable String user,
            String address) implements Reading {

        /** Keeps a copy of the path. */
        public Unreadable {
            path = List.copyOf(path);
        }
    }
}
