package io.camelcce.console.page;

import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.Integration;
import io.camelcce.console.page.IntegrationsModel.Row;
import io.camelcce.console.web.Request;
import io.camelcce.console.web.Response;
import org.jspecify.annotations.Nullable;

/** Shows which integrations there are, and how it stands with them. */
final class IntegrationsPage {

    private final Desk desk;

    IntegrationsPage(Desk desk) {
        this.desk = desk;
    }

    Response show(Request request) {
        return Response.Page.of(
                "Integrations",
                "integrations.jte",
                new IntegrationsModel(
                        desk.component().configuredIntegrations().stream()
                                .map(this::row)
                                .toList(),
                        request.visitor().flash().take(Notice.class).orElse(null)));
    }

    /** What is wrong with what is kept of one integration shows in its row: the others are not affected. */
    private Row row(Integration integration) {
        try {
            return desk.component()
                    .viewIntegration(integration.name())
                    .map(view -> row(integration, Status.of(view.status()), null, view.routes()))
                    .orElseGet(() -> row(integration, Status.NOT_KNOWN, null, null));
        } catch (AuthorizationStoreException untold) {
            String cause = Sentence.of(String.valueOf(untold.getMessage()));
            return row(integration, Status.NOT_KNOWN, cause, null);
        }
    }

    private static Row row(Integration integration, Status status, @Nullable String cause, @Nullable Integer routes) {
        return new Row(
                integration.name().value(),
                integration.domain().toString(),
                integration.wire(),
                status,
                cause,
                routes,
                Paths.of(integration.name()));
    }
}
