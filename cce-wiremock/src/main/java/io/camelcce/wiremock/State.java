package io.camelcce.wiremock;

/** Where a task is in its life. */
enum State {
    CREATED,
    QUEUED,
    ROUTED,
    TRANSFERRED,
    CLOSED
}
