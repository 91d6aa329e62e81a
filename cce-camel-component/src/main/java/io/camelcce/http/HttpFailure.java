package io.camelcce.http;

/**
 * Why there is no answer.
 *
 * @param text what happened and where, for people
 * @param timedOut whether time ran out, rather than something broke
 * @param cause what was thrown
 */
public record HttpFailure(String text, boolean timedOut, Exception cause) {}
