package io.camelcce.camel;

import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.Integration;
import io.camelcce.authorization.OfferedNode;
import io.camelcce.authorization.Usage;
import io.camelcce.task.Node;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The nodes that every integration offers. */
final class OfferedNodes {

    private static final Map<OfferedNode, Node> NODES = Collections.unmodifiableMap(Arrays.stream(Node.values())
            .collect(Collectors.toMap(
                    OfferedNodes::offered, Function.identity(), (one, same) -> one, LinkedHashMap::new)));

    private OfferedNodes() {}

    static List<OfferedNode> all() {
        return List.copyOf(NODES.keySet());
    }

    /** The nodes of an integration, and who uses them. */
    static List<NodeUse> uses(Integration integration, RouteUsages usages) {
        boolean needsAuthorization = integration.settings().grantType() != GrantType.NONE;
        Map<Node, List<Usage>> used = usages.byNode(integration.name());
        return integration.nodes().stream()
                .map(node -> new NodeUse(node, needsAuthorization, used.getOrDefault(NODES.get(node), List.of())))
                .toList();
    }

    private static OfferedNode offered(Node node) {
        return new OfferedNode(node.nodeName(), node.method(), node.version().orElse(""));
    }
}
