package io.camelcce.camel;

import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.Integration;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.IntegrationStatus;
import io.camelcce.authorization.IntegrationView;
import io.camelcce.camel.monitor.AuthorizationReport;
import io.camelcce.camel.monitor.AuthorizationReports;
import io.camelcce.camel.monitor.ReportedStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The integrations, as they are shown in a list. However many authorizations one has, those that count for its status are
 * read, and no others.
 *
 * @param store that is open
 * @param reports of what is kept there
 */
record CceOverview(
        CceConnections connections, RouteUsages usages, AuthorizationStore store, AuthorizationReports reports) {

    List<IntegrationView> views() {
        return connections.all().stream().map(this::view).toList();
    }

    IntegrationView view(Integration integration) {
        IntegrationName name = integration.name();
        return new IntegrationView(
                integration, status(name), usages.routes(name).size());
    }

    private IntegrationStatus status(IntegrationName integration) {
        Set<ReportedStatus> found = Stream.concat(
                        reports.byDefault(integration).stream(),
                        reports.used(integration).byWord().values().stream().flatMap(Optional::stream))
                .map(AuthorizationReport::status)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReportedStatus.class)));
        if (found.contains(ReportedStatus.REAUTHORIZATION_REQUIRED)) {
            return IntegrationStatus.REAUTHORIZATION_REQUIRED;
        } else if (found.contains(ReportedStatus.DEGRADED) || found.contains(ReportedStatus.WITHOUT_TOKEN)) {
            return IntegrationStatus.DEGRADED;
        }
        return found.contains(ReportedStatus.AUTHORIZED) || store.isAnyAuthorized(integration)
                ? IntegrationStatus.AUTHORIZED
                : IntegrationStatus.PENDING_AUTHORIZATION;
    }
}
