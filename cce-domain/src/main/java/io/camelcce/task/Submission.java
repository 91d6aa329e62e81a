package io.camelcce.task;

/** How a create relates to earlier ones with the same task id. */
public enum Submission {
    /** The first that the sender knows of. */
    FIRST,
    /** The same request was made before, and it is open what became of it. */
    REPEATED,
    /** The task was transferred, and has to be created again. */
    AFTER_TRANSFER
}
