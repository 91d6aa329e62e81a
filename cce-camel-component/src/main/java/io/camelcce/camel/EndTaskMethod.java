package io.camelcce.camel;

/** The three methods of the End Task node. */
public enum EndTaskMethod {
    /** Ends the task. */
    close,
    /** CCE closed the task, and the application closed its conversation. */
    closeAccept,
    /** CCE closed the task, and the application could not close its conversation. */
    closeReject
}
