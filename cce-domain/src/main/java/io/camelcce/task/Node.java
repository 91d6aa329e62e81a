package io.camelcce.task;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of Webex Connect whose work the operations do, with their methods and versions (Webex Connect help: CCE
 * Create Task, CCE Get Task Details, CCE End Task).
 */
public enum Node {
    /** Creates a task. */
    CREATE_TASK("Create Task", "Create Task", "v1.2"),
    /** Reads a task. */
    GET_TASK_DETAILS("Get Task Details", "Get Task Details", null),
    /** Ends a task. */
    CLOSE("End Task", "Closed Task on Contact Center Enterprise", "v1.0"),
    /** Answers that the conversation of a closed task is closed, too. */
    CLOSE_ACCEPT("End Task", "Close Task Accept", "v1.0"),
    /** Answers that the conversation of a closed task could not be closed. */
    CLOSE_REJECT("End Task", "Close Task Reject", "v1.0");

    private final String nodeName;
    private final String method;
    private final @Nullable String version;

    Node(String nodeName, String method, @Nullable String version) {
        this.nodeName = nodeName;
        this.method = method;
        this.version = version;
    }

    /** The name of the node, as the flow builder shows it. */
    public String nodeName() {
        return nodeName;
    }

    /** The method of the node. */
    public String method() {
        return method;
    }

    /** The version of the method, if it has one. */
    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    /** As people know it: the node, its method where it has several, and the version. */
    @Override
    public String toString() {
        String name = nodeName.equals(method) ? nodeName : nodeName + ", " + method;
        return version == null ? name : name + " " + version;
    }
}
