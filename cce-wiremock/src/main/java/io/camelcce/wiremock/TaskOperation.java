package io.camelcce.wiremock;

/** What a request to the Task API asks for. */
public enum TaskOperation {
    /** POST of a task. */
    CREATE,
    /** GET of a task. */
    GET,
    /** GET of the list. */
    LIST,
    /** POST to a task's {@code /close}: close, closeAccept, closeReject. */
    END
}
