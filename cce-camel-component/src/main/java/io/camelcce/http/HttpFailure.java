package io.camelcce.http;

import org.jspecify.annotations.Nullable;

/**
 * Why there is no answer.
 *
 * @param text what happened and where, for people
 * @param timedOut whether time ran out, rather than something broke
 * @param cause what was thrown; null once an answer had begun, because it may quote it
 */
public record HttpFailure(
        String text, boolean timedOut, @Nullable Exception cause) {}
