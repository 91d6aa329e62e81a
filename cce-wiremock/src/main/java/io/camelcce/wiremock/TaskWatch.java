package io.camelcce.wiremock;

/** Learns each state that a task reaches, in their order. It must not call back. */
@FunctionalInterface
interface TaskWatch {

    void reached(TaskRecord task, StateChange change);
}
