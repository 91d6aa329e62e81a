package io.camelcce.wiremock;

/** What goes wrong when a person signed in and comes back to the client. */
public enum CallbackFault {
    /** This error in the place of a code. */
    ACCESS_DENIED,
    /** This error in the place of a code. */
    INVALID_SCOPE,
    /** This error in the place of a code. */
    UNAUTHORIZED_CLIENT,
    /** This error in the place of a code. */
    SERVER_ERROR,
    /** This error in the place of a code. */
    TEMPORARILY_UNAVAILABLE,
    /** Neither a code nor an error. */
    NO_CODE,
    /** A code that nobody issued. */
    WRONG_CODE,
    /** Another state than the client's. */
    WRONG_STATE,
    /** No state. */
    NO_STATE,
    /** Another issuer. */
    WRONG_ISSUER,
    /** No issuer, although the metadata says that there is one. */
    NO_ISSUER
}
