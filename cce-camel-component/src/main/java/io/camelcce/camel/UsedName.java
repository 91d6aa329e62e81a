package io.camelcce.camel;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.task.Node;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.util.URISupport;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint says of the authorization that it uses, and of what it does.
 *
 * @param integration null if it does not say one
 * @param authorization a name, or one of the reserved words
 * @param uri of the endpoint
 * @param node whose work it does; null if it is none's, or not known
 */
record UsedName(
        @Nullable String integration,
        String authorization,
        String uri,
        @Nullable Node node) {

    static UsedName of(CceEndpoint endpoint) {
        return new UsedName(
                endpoint.getConfiguration().getIntegration(),
                endpoint.getConfiguration().getAuthorization(),
                endpoint.getEndpointUri(),
                endpoint.node().orElse(null));
    }

    /** What a URI says that may have expressions in it; empty if it is not of the component, or cannot be known. */
    static Optional<UsedName> of(CceComponent component, String template) {
        CamelContext context = component.getCamelContext();
        try {
            String uri = context.resolvePropertyPlaceholders(template);
            int colon = uri.indexOf(':');
            int query = uri.indexOf('?');
            if (colon < 0 || context.hasComponent(uri.substring(0, colon)) != component) {
                return Optional.empty();
            }
            Map<String, Object> options = query < 0 ? Map.of() : URISupport.parseQuery(uri.substring(query + 1));
            CceConfiguration otherwise = component.getConfiguration();
            Object integration = options.getOrDefault("integration", otherwise.getIntegration());
            Object authorization = options.getOrDefault("authorization", otherwise.getAuthorization());
            return isKnown(integration) && isKnown(authorization)
                    ? Optional.of(new UsedName(
                            integration == null ? null : integration.toString(),
                            authorization.toString(),
                            uri,
                            node(uri.substring(colon + 1, query < 0 ? uri.length() : query), options)))
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable Node node(String path, Map<String, Object> options) {
        String method = String.valueOf(options.getOrDefault("method", EndTaskMethod.close));
        return CceOperation.named(path.replaceFirst("^/*", ""))
                .flatMap(operation -> operation.node(EndTaskMethod.named(method)))
                .orElse(null);
    }

    private static boolean isKnown(@Nullable Object value) {
        return value == null || !value.toString().contains("${");
    }

    boolean isFor(
            CceConnections connections, IntegrationName ofIntegration, AuthorizationName name, boolean byDefault) {
        return names(name, byDefault) && isOf(connections, ofIntegration);
    }

    boolean isOf(CceConnections connections, IntegrationName ofIntegration) {
        return connections.find(integration).filter(ofIntegration::equals).isPresent();
    }

    private boolean names(AuthorizationName name, boolean byDefault) {
        return switch (authorization) {
            case Reserved.EXCHANGE, Reserved.NONE -> false;
            case Reserved.DEFAULT -> byDefault;
            default -> authorization.equals(name.value());
        };
    }
}
