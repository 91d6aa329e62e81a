package io.camelcce.camel;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.IntegrationName;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.util.URISupport;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint says of the authorization that it uses.
 *
 * @param integration null if it does not say one
 * @param authorization a name, or one of the reserved words
 * @param uri of the endpoint
 */
record UsedName(@Nullable String integration, String authorization, String uri) {

    static UsedName of(CceEndpoint endpoint) {
        return new UsedName(
                endpoint.getConfiguration().getIntegration(),
                endpoint.getConfiguration().getAuthorization(),
                endpoint.getEndpointUri());
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
                            integration == null ? null : integration.toString(), authorization.toString(), uri))
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isKnown(@Nullable Object value) {
        return value == null || !value.toString().contains("${");
    }

    boolean isFor(
            CceConnections connections, IntegrationName ofIntegration, AuthorizationName name, boolean byDefault) {
        return names(name, byDefault)
                && connections.find(integration).filter(ofIntegration::equals).isPresent();
    }

    private boolean names(AuthorizationName name, boolean byDefault) {
        return switch (authorization) {
            case Reserved.EXCHANGE, Reserved.NONE -> false;
            case Reserved.DEFAULT -> byDefault;
            default -> authorization.equals(name.value());
        };
    }
}
