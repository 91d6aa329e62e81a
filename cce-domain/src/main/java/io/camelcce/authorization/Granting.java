package io.camelcce.authorization;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What an authorization server answered. */
public sealed interface Granting {

    /** Tokens. */
    record Granted(Grant grant) implements Granting {}

    /**
     * A no that a person has to do something about ({@code invalid_grant}, {@code invalid_client} …).
     *
     * @param remedy what is wrong and what to do, for people
     */
    record Refused(String remedy) implements Granting {}

    /**
     * No answer that counts.
     *
     * @param text what happened, for people
     * @param retryable whether the same may succeed later without anybody changing a setting
     * @param retryAfter how long the server asks to wait, if it said so
     */
    record Failed(String text, boolean retryable, @Nullable Duration retryAfter) implements Granting {}
}
