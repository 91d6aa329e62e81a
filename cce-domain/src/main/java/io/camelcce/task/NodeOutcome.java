package io.camelcce.task;

/** The words that the CCE nodes of Webex Connect use for how a call ended. */
public enum NodeOutcome {
    OK("ok"),
    SUCCESSFULLY_CREATED("successfullyCreated"),
    TASK_ALREADY_EXISTS("taskAlreadyExists"),
    BAD_REQUEST("badRequest"),
    FORBIDDEN("forbidden"),
    NOT_FOUND("notFound"),
    INTERNAL_SERVER_ERROR("internalServerError"),
    UNREACHABLE("unreachable"),
    SERVICE_UNAVAILABLE("serviceUnavailable"),
    ON_INVALID_DATA("onInvalidData"),
    ON_INVALID_CHOICE("onInvalidChoice"),
    ON_AUTHORIZATION_FAIL("onauthorizationfail"),
    ON_TIMEOUT("onTimeout"),
    ON_ERROR("onError");

    private final String word;

    NodeOutcome(String word) {
        this.word = word;
    }

    /** The node's own word. */
    public String word() {
        return word;
    }

    /** The outcome of an HTTP status: of those that the nodes do not list, a time-out or an error. */
    public static NodeOutcome ofStatus(int status) {
        return switch (status) {
            case 200 -> OK;
            case 201 -> SUCCESSFULLY_CREATED;
            case 400 -> BAD_REQUEST;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 408, 504 -> ON_TIMEOUT;
            case 500 -> INTERNAL_SERVER_ERROR;
            case 502 -> UNREACHABLE;
            case 503 -> SERVICE_UNAVAILABLE;
            default -> ON_ERROR;
        };
    }
}
