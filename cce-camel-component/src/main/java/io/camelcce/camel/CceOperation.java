package io.camelcce.camel;

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

    static String names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
