package io.camelcce.wiremock;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The requests seen last, oldest first. Safe for several threads. */
final class RequestLog {

    private final int capacity;
    private final Resets resets;
    private final Deque<SeenRequest> requests = new ArrayDeque<>();

    RequestLog(int capacity, Resets resets) {
        this.capacity = capacity;
        this.resets = resets;
    }

    /** Adds what arrived after so many resets, unless there was another one since. */
    void add(int resetsAtArrival, SeenRequest request) {
        resets.unlessReset(resetsAtArrival, () -> add(request));
    }

    private synchronized SeenRequest add(SeenRequest request) {
        if (requests.size() == capacity) {
            requests.removeFirst();
        }
        requests.addLast(request);
        return request;
    }

    synchronized List<SeenRequest> all() {
        return List.copyOf(requests);
    }

    synchronized void clear() {
        requests.clear();
    }
}
