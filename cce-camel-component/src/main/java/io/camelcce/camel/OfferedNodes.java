package io.camelcce.camel;

import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.Integration;
import io.camelcce.authorization.OfferedNode;
import io.camelcce.authorization.Usage;
import io.camelcce.task.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The nodes that every integration offers. */
final class OfferedNodes {

    private static final List<OfferedNode> ALL =
            Stream.of(Node.values()).map(OfferedNodes::offered).toList();

    private OfferedNodes() {}

    static List<OfferedNode> all() {
        return ALL;
    }

    /** The nodes of an integration, and who uses them. */
    static List<NodeUse> uses(Integration integration, RouteUsages usages) {
        boolean needsAuthorization = integration.settings().grantType() != GrantType.NONE;
        Map<OfferedNode, List<Usage>> used = new HashMap<>();
        usages.byNode(integration.name()).forEach((node, by) -> used.put(offered(node), by));
        return integration.nodes().stream()
                .map(node -> new NodeUse(node, needsAuthorization, used.getOrDefault(node, List.of())))
                .toList();
    }

    private static OfferedNode offered(Node node) {
        return new OfferedNode(node.nodeName(), node.method(), node.version().orElse(""));
    }
}
