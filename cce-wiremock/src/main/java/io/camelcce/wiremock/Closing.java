package io.camelcce.wiremock;

/** What became of a request to the close resource. */
sealed interface Closing {

    /** It was taken; the task is as it is now. */
    record Taken(TaskRecord task) implements Closing {}

    /** It answers a CLOSED event that never was. */
    record NotClosedYet(TaskRecord task) implements Closing {}

    /** There is no such task, or there is none any more. */
    record Unknown() implements Closing {}
}
