package io.camelcce.wiremock;

/** What goes wrong at a request to the Task API that was let in. */
public enum TaskFault {
    /** 503; nothing is carried out. */
    UNAVAILABLE,
    /** 500; nothing is carried out. */
    ERROR,
    /** 502, as from a proxy; nothing is carried out. */
    BAD_GATEWAY,
    /** 504, as from a proxy; nothing is carried out. */
    GATEWAY_TIMEOUT,
    /** 429; nothing is carried out. */
    TOO_MANY,
    /** The connection is reset; nothing is carried out. */
    RESET,
    /** The connection is closed without an answer; nothing is carried out. */
    EMPTY,
    /** Bytes that are no HTTP, then the connection is closed; nothing is carried out. */
    GARBAGE,
    /** Carried out, then the connection is reset. */
    DONE_THEN_RESET,
    /** Carried out, then answered 500, whatever came of it. */
    DONE_THEN_500,
    /** Carried out, then answered 502, as from a proxy, whatever came of it. */
    DONE_THEN_502,
    /** Carried out, then answered 504, as from a proxy, whatever came of it. */
    DONE_THEN_504,
    /** Carried out, then the connection is closed in the middle of the answer's body. */
    DONE_THEN_TRUNCATED,
    /** Carried out, then bytes that are no HTTP, and the connection is closed. */
    DONE_THEN_GARBAGE,
    /** Carried out, then the connection is closed without an answer. */
    DONE_THEN_EMPTY
}
