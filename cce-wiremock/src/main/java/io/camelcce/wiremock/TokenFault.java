package io.camelcce.wiremock;

/** What goes wrong at the token endpoint. */
public enum TokenFault {
    /** 400 with this error; nothing is carried out. */
    INVALID_REQUEST,
    /** 401 with this error; nothing is carried out. */
    INVALID_CLIENT,
    /** 400 with this error; nothing is carried out. */
    INVALID_GRANT,
    /** 400 with this error; nothing is carried out. */
    UNAUTHORIZED_CLIENT,
    /** 400 with this error; nothing is carried out. */
    UNSUPPORTED_GRANT_TYPE,
    /** 400 with this error; nothing is carried out. */
    INVALID_SCOPE,
    /** 503; nothing is carried out. */
    UNAVAILABLE,
    /** The connection is reset; nothing is carried out. */
    RESET,
    /** 200 with a page; nothing is carried out. */
    HTML,
    /** Carried out, and the token type is {@code mac}. */
    OTHER_TOKEN_TYPE,
    /** Carried out, and the answer has no access token. */
    NO_TOKEN,
    /** Carried out, and the answer has no refresh token. */
    NO_REFRESH_TOKEN,
    /** Carried out, then the connection is reset: what was issued, or rotated, is lost. */
    DONE_THEN_RESET,
    /** Carried out, then answered 500: what was issued, or rotated, is lost. */
    DONE_THEN_500
}
