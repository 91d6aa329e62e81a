package io.camelcce.console.page;

import io.camelcce.authorization.IntegrationView;
import io.camelcce.console.web.Request;
import io.camelcce.console.web.Response;

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
                        desk.component().listIntegrations().stream()
                                .map(IntegrationsPage::row)
                                .toList(),
                        request.visitor().flash().take(Notice.class).orElse(null)));
    }

    private static IntegrationsModel.Row row(IntegrationView view) {
        return new IntegrationsModel.Row(
                view.integration().name().value(),
                view.integration().domain().toString(),
                view.integration().wire(),
                Status.of(view.status()),
                view.routes(),
                Paths.of(view.integration().name()));
    }
}
