package io.camelcce.wiremock;

/** What the token endpoint says in the place of how long an access token is valid. */
public enum ExpiresInFault {
    /** Nothing. */
    MISSING,
    /** 0. */
    ZERO,
    /** -1. */
    NEGATIVE,
    /** The right number, as a text. */
    STRING,
    /** A number that no 64 bits can hold. */
    HUGE
}
