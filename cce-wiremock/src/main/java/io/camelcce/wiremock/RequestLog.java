package io.camelcce.wiremock;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The requests seen last, oldest first. Safe for several threads. */
final class RequestLog {

    private final int capacity;
    private final Deque<SeenRequest> requests = new ArrayDeque<>();
    private int timesCleared;

    RequestLog(int capacity) {
        this.capacity = capacity;
    }

    /** How often it was cleared before; what arrives now is {@linkplain #add(int, SeenRequest) added} with it. */
    synchronized int timesCleared() {
        return timesCleared;
    }

    /** Adds it, unless it was cleared between the arrival of the request and its answer. */
    synchronized void add(int timesClearedAtArrival, SeenRequest request) {
        if (timesClearedAtArrival == timesCleared) {
            add(request);
        }
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
        timesCleared++;
    }
}
