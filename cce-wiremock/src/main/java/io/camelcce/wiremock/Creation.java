package io.camelcce.wiremock;

/** What became of a create. */
sealed interface Creation {

    /** There is a new task. */
    record Created(TaskRecord task) implements Creation {}

    /** A transferred task waits again. */
    record Resubmitted(TaskRecord task) implements Creation {}

    /** A living task was asked for once more, which is allowed and changes nothing. */
    record Repeated(TaskRecord task) implements Creation {}

    /** There is no room for more tasks of its media type. */
    record LimitExceeded() implements Creation {}

    /** The id is taken, nothing changed. */
    record Exists(TaskRecord task) implements Creation {}
}
