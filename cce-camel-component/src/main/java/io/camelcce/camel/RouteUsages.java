package io.camelcce.camel;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.Usage;
import io.camelcce.authorization.Usages;
import io.camelcce.task.Node;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.EndpointAware;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteDefinition;

/**
 * The routes of a Camel context that use authorizations, from the moment that they are added until they are removed. An
 * integration or an authorization that only a message names is known once a message has named it, for a day.
 */
final class RouteUsages implements Usages {

    private final CceComponent component;
    private final CceConnections connections;

    RouteUsages(CceComponent component, CceConnections connections) {
        this.component = component;
        this.connections = connections;
    }

    @Override
    public List<Usage> of(IntegrationName integration, AuthorizationName name, boolean byDefault) {
        Map<String, Set<String>> uris = new LinkedHashMap<>();
        all((routeId, used) -> {
            if (used.isFor(connections, integration, name, byDefault)) {
                add(uris, routeId, used.uri());
            }
        });
        return usages(uris, connections.authorizations().uses().of(integration, name, byDefault));
    }

    /** What the running routes say of an integration's authorizations: names, and {@code default}. */
    Set<String> words(IntegrationName integration) {
        Set<String> words = new LinkedHashSet<>();
        all((routeId, used) -> {
            boolean isNamed = !Reserved.isNoName(used.authorization()) && used.isOf(connections, integration);
            if (isNamed && isRunning(routeId)) {
                words.add(used.authorization().strip());
            }
        });
        return words;
    }

    /** The routes that have endpoints for an integration, running or stopped. */
    Set<String> routes(IntegrationName integration) {
        Set<String> routes = new LinkedHashSet<>();
        all((routeId, used) -> {
            if (used.isOf(connections, integration)) {
                routes.add(routeId);
            }
        });
        return routes;
    }

    /** The routes whose endpoints for an integration do the work of nodes, running or stopped. */
    Map<Node, List<Usage>> byNode(IntegrationName integration) {
        Map<Node, Map<String, Set<String>>> uris = new EnumMap<>(Node.class);
        all((routeId, used) -> {
            if (used.node() != null && used.isOf(connections, integration)) {
                add(uris.computeIfAbsent(used.node(), node -> new LinkedHashMap<>()), routeId, used.uri());
            }
        });
        Map<Node, List<Usage>> usages = new EnumMap<>(Node.class);
        uris.forEach((node, routes) -> usages.put(node, usages(routes, List.of())));
        return usages;
    }

    private void all(BiConsumer<String, UsedName> seen) {
        Set<String> known = new LinkedHashSet<>();
        for (Route route : context().getRoutes()) {
            known.add(route.getRouteId());
            endpoints(route).forEach(endpoint -> seen.accept(route.getRouteId(), UsedName.of(endpoint)));
        }
        definitions().forEach(definition -> new WrittenUris(context(), definition)
                .all(known.contains(definition.getRouteId()))
                .map(uri -> UsedName.of(component, uri))
                .flatMap(Optional::stream)
                .forEach(used -> seen.accept(definition.getRouteId(), used)));
    }

    private List<Usage> usages(Map<String, Set<String>> uris, List<CceUses.Use> seen) {
        List<Usage> usages = new ArrayList<>();
        uris.forEach((routeId, used) ->
                usages.add(new Usage("route %s (%s)".formatted(routeId, String.join(", ", used)), isRunning(routeId))));
        seen.stream()
                .map(CceUses.Use::routeId)
                .filter(Objects::nonNull)
                .distinct()
                .filter(routeId -> !uris.containsKey(routeId) && context().getRoute(routeId) != null)
                .forEach(routeId ->
                        usages.add(new Usage("route %s (as messages chose)".formatted(routeId), isRunning(routeId))));
        return usages;
    }

    private Stream<CceEndpoint> endpoints(Route route) {
        return route.getServices().stream()
                .filter(EndpointAware.class::isInstance)
                .map(service -> ((EndpointAware) service).getEndpoint())
                .filter(CceEndpoint.class::isInstance)
                .map(CceEndpoint.class::cast)
                .filter(endpoint -> endpoint.getComponent() == component);
    }

    private Stream<RouteDefinition> definitions() {
        Model model = context().getCamelContextExtension().getContextPlugin(Model.class);
        return model == null ? Stream.empty() : model.getRouteDefinitions().stream();
    }

    private boolean isRunning(String routeId) {
        return context().getRouteController().getRouteStatus(routeId) == ServiceStatus.Started;
    }

    private static void add(Map<String, Set<String>> uris, String routeId, String uri) {
        uris.computeIfAbsent(routeId, id -> new LinkedHashSet<>()).add(CceReports.shown(uri));
    }

    private CamelContext context() {
        return component.getCamelContext();
    }
}
