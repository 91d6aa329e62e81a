package io.camelcce.console.web;

import io.camelcce.console.web.Request.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds who answers a request, by its method and its path. */
public final class Router {

    private static final String ANY = "*";

    private final List<Entry> entries = new ArrayList<>();

    /** Pages below a path: {@code /integrations/*} has one part of any text. */
    public Router get(String pattern, Handler handler) {
        return add(Method.GET, pattern, handler);
    }

    /** Deeds below a path. */
    public Router post(String pattern, Handler handler) {
        return add(Method.POST, pattern, handler);
    }

    private Router add(Method method, String pattern, Handler handler) {
        entries.add(new Entry(method, parts(pattern), handler));
        return this;
    }

    /** Who answers; empty if nobody does. */
    public Optional<Handler> find(Method method, List<String> path) {
        return entries.stream()
                .filter(entry -> entry.method() == method && matches(entry.pattern(), path))
                .map(Entry::handler)
                .findFirst();
    }

    private static boolean matches(List<String> pattern, List<String> path) {
        if (pattern.size() != path.size()) {
            return false;
        }
        for (int at = 0; at < path.size(); at++) {
            if (!pattern.get(at).equals(ANY) && !pattern.get(at).equals(path.get(at))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> parts(String pattern) {
        return List.of(pattern.split("/")).stream()
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private record Entry(Method method, List<String> pattern, Handler handler) {}
}
