package io.camelcce.camel;

import io.camelcce.task.Node;
import java.util.Arrays;
import java.util.Optional;

/** The three methods of the End Task node. */
public enum EndTaskMethod {
    /** Ends the task. */
    close(Node.CLOSE),
    /** CCE closed the task, and the application closed its conversation. */
    closeAccept(Node.CLOSE_ACCEPT),
    /** CCE closed the task, and the application could not close its conversation. */
    closeReject(Node.CLOSE_REJECT);

    private final Node node;

    EndTaskMethod(Node node) {
        this.node = node;
    }

    static Optional<EndTaskMethod> named(String name) {
        return Arrays.stream(values())
                .filter(method -> method.name().equalsIgnoreCase(name))
                .findFirst();
    }

    Node node() {
        return node;
    }
}
