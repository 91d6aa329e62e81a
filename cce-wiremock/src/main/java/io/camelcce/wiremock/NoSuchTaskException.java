package io.camelcce.wiremock;

/** There is no task of that id that could be moved. */
final class NoSuchTaskException extends IllegalStateException {

    NoSuchTaskException(String taskId) {
        super("there is no task " + taskId + ": it was never created, or closed 15 minutes ago or earlier");
    }
}
