package io.camelcce.auth.server;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A token request that no complete answer came to, told by a transport that knows what may be said of it. */
public final class NoAnswer extends IOException {

    private final boolean retryable;

    /**
     * @param message what happened and where, for people: quotes neither the request nor an answer
     * @param retryable whether the same may go through later without anybody changing a setting
     */
    public NoAnswer(String message, boolean retryable, @Nullable Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
    }

    /** Whether the same may go through later without anybody changing a setting. */
    public boolean isRetryable() {
        return retryable;
    }
}
