package io.camelcce.camel;

import io.camelcce.task.Node;

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

    Node node() {
        return node;
    }
}
