package io.camelcce.camel;

import io.camelcce.task.Node;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an endpoint does. */
public enum CceOperation {
    createTask,
    getTask,
    listTasks,
    endTask;

    static Optional<CceOperation> named(String name) {
        return Arrays.stream(values())
                .filter(operation -> operation.name().equals(name))
                .findFirst();
    }

    /**
     * The node of Webex Connect whose work this is; empty for listTasks, which is none of them, and if the method is not
     * known.
     */
    Optional<Node> node(Optional<EndTaskMethod> method) {
        return switch (this) {
            case createTask -> Optional.of(Node.CREATE_TASK);
            case getTask -> Optional.of(Node.GET_TASK_DETAILS);
            case listTasks -> Optional.empty();
            case endTask -> method.map(EndTaskMethod::node);
        };
    }

    static String names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
