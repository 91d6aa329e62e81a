package io.camelcce.camel;

import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStoreException;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The integrations, as they are shown in a list. However many authorizations one has, those that count for its status are
 * read, and no others.
 *
 * @param store that is open
 * @param reports of what is kept there
 */
record CceOverview(
        CceConnections connections, RouteUsages usages, AuthorizationStore store, AuthorizationReports reports) {

    private static final Logger LOG = LoggerFactory.getLogger(CceOverview.class);

    /** All of them: what is wrong with one is not in the way of others. */
    List<IntegrationView> views() {
        return connections.all().stream()
                .map(integration -> view(integration, statusIfKnown(integration.name())))
                .toList();
    }

    /** @throws AuthorizationStoreException if the store cannot read what it keeps of it */
    IntegrationView view(Integration integration) {
        return view(integration, status(integration.name()));
    }

    private IntegrationView view(Integration integration, IntegrationStatus status) {
        return new IntegrationView(
                integration, status, usages.routes(integration.name()).size());
    }

    private IntegrationStatus statusIfKnown(IntegrationName integration) {
        try {
            return status(integration);
        } catch (AuthorizationStoreException untold) {
            LOG.warn("How it stands with the integration {} is not known: {}", integration, untold.getMessage());
            return IntegrationStatus.NOT_KNOWN;
        }
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
