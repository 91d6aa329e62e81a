package io.camelcce.http;

/** What one HTTP exchange came to, by what may have reached the server. */
public sealed interface HttpResult {

    /**
     * A complete answer.
     *
     * @param answer what came back
     */
    record Answered(HttpAnswer answer) implements HttpResult {}

    /**
     * Not one byte of the request was written.
     *
     * @param retryable whether the same may go through later without anybody changing a setting
     */
    record NotSent(HttpFailure failure, boolean retryable) implements HttpResult {}

    /** Some of the request was written, and no complete answer came back. */
    record MaybeSent(HttpFailure failure) implements HttpResult {}
}
