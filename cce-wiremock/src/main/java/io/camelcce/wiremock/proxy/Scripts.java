package io.camelcce.wiremock.proxy;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.IntFunction;

/** Which connection gets which script. Safe for several threads. */
final class Scripts {

    private final Queue<ConnectionScript> next = new ArrayDeque<>();
    private IntFunction<ConnectionScript> otherwise = number -> ConnectionScript.untouched();

    synchronized void next(List<ConnectionScript> scripts) {
        next.addAll(scripts);
    }

    synchronized void otherwise(IntFunction<ConnectionScript> byNumber) {
        otherwise = byNumber;
    }

    synchronized void only(IntFunction<ConnectionScript> byNumber) {
        next.clear();
        otherwise = byNumber;
    }

    synchronized ConnectionScript of(int number) {
        ConnectionScript script = next.poll();
        return script == null ? otherwise.apply(number) : script;
    }
}
