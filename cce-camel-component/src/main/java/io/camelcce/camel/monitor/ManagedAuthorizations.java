package io.camelcce.camel.monitor;

import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.IntegrationName;
import java.util.List;
import javax.management.openmbean.TabularData;
import org.apache.camel.api.management.ManagedOperation;

/** Node authorizations, as the MBean of the component shows them. */
public interface ManagedAuthorizations {

    /** How many of each integration {@link #authorizationTable()} shows. */
    int MOST_SHOWN = 100;

    /** What is shown. */
    AuthorizationReports authorizationReports();

    /** @throws AuthorizationStoreException if the store does not tell */
    @ManagedOperation(description = "The first 100 node authorizations of each integration")
    default TabularData authorizationTable() {
        AuthorizationReports reports = authorizationReports();
        return AuthorizationTable.of(reports.integrations().stream()
                .flatMap(integration -> reports.page(integration, 0, MOST_SHOWN).stream())
                .toList());
    }

    /** @throws AuthorizationStoreException if the store does not tell */
    @ManagedOperation(
            description = "Node authorizations of an integration: from which on (0 is the first), and how many")
    default TabularData authorizationTable(String integration, int from, int most) {
        List<AuthorizationReport> page = authorizationReports().page(new IntegrationName(integration), from, most);
        return AuthorizationTable.of(page);
    }
}
