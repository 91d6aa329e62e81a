package io.camelcce.task;

/** Why CCE said no. */
public enum RejectionReason {
    /** The request is not one that CCE understands or accepts. */
    BAD_REQUEST("badRequest"),
    /** The caller may not do this, or may not come from where it comes from. */
    FORBIDDEN("forbidden"),
    /** There is no such task, or no such address. */
    NOT_FOUND("notFound"),
    /** Another task has this id. */
    CONFLICT("conflict"),
    /** The task has ended: nobody waits any more. */
    ALREADY_CLOSED("alreadyClosed"),
    /** The queue has as many tasks of this media type as it may have. */
    QUEUE_LIMIT("queueLimit"),
    /** The answer sends the request elsewhere, where it must not go. */
    REDIRECTED("redirected"),
    /** Anything else. */
    OTHER("other");

    private final String word;

    RejectionReason(String word) {
        this.word = word;
    }

    /** The reason as a route reads it. */
    public String word() {
        return word;
    }
}
