package io.camelcce.wiremock;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The requests seen last, oldest first. Safe for several threads. */
final class RequestLog {

    private final int capacity;
    private final Deque<SeenRequest> requests = new ArrayDeque<>();

    RequestLog(int capacity) {
        this.capacity = capacity;
    }

    synchronized void add(SeenRequest request) {
        if (requests.size() == capacity) {
            requests.removeFirst();
        }
        requests.addLast(request);
    }

    synchronized List<SeenRequest> all() {
        return List.copyOf(requests);
    }

    synchronized void clear() {
        requests.clear();
    }
}
