package io.camelcce.docs;

import io.camelcce.task.Node;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The operations that are nodes of Webex Connect. */
record NodesTable() implements RenderedTable {

    private static final Map<Node, String> OPERATIONS = Map.of(
            Node.CREATE_TASK, "`cce:createTask`",
            Node.GET_TASK_DETAILS, "`cce:getTask`",
            Node.CLOSE, "`cce:endTask?method=close` (default)",
            Node.CLOSE_ACCEPT, "`cce:endTask?method=closeAccept`",
            Node.CLOSE_REJECT, "`cce:endTask?method=closeReject`");

    @Override
    public String marker() {
        return "nodes";
    }

    @Override
    public String markdown() {
        return Arrays.stream(Node.values())
                .map(node -> "| %s | %s | %s | %s |\n"
                        .formatted(
                                OPERATIONS.get(node),
                                node.nodeName(),
                                node.method(),
                                node.version().orElse("-")))
                .collect(Collectors.joining(
                        "",
                        "| operation | node of Webex Connect | method of the node | version |\n|---|---|---|---|\n",
                        ""));
    }
}
