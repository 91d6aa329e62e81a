package io.camelcce.task;

/**
 * A complete answer of the application, by what it means for the request.
 *
 * @param <T> what the request asks for
 */
public sealed interface Answer<T> {

    /** The answer as it came. */
    Reply reply();

    /**
     * It is so.
     *
     * @param value what was asked for
     */
    record Accepted<T>(Reply reply, T value) implements Answer<T> {}

    /** There is a task with the id of the create already. */
    record AlreadyExists<T>(Reply reply) implements Answer<T> {}

    /** The token is not accepted; the request was not looked at. */
    record TokenRefused<T>(Reply reply) implements Answer<T> {}

    /** Surely not done, because of too many requests; later perhaps. */
    record NotNow<T>(Reply reply) implements Answer<T> {}

    /**
     * A definite no.
     *
     * @param reason why
     */
    record Refused<T>(Reply reply, RejectionReason reason) implements Answer<T> {}
}
