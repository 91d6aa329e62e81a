package io.camelcce.task;

/**
 * What one attempt to reach CCE came to: told by what may have reached the server, never by the type of an exception.
 *
 * @param <T> what the request asks for
 */
public sealed interface Attempt<T> {

    /**
     * Not one byte of the request was written.
     *
     * @param retryable whether the same may go through later without anybody changing a setting
     */
    record NotSent<T>(Trouble trouble, boolean retryable) implements Attempt<T> {}

    /** Some of the request was written, and no answer that counts came back. */
    record MaybeSent<T>(Trouble trouble) implements Attempt<T> {}

    /** The application answered, completely. */
    record Answered<T>(Answer<T> answer) implements Attempt<T> {}
}
