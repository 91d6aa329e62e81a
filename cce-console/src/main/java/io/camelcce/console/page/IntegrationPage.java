package io.camelcce.console.page;

import io.camelcce.authorization.Integration;
import io.camelcce.camel.NodeUse;
import io.camelcce.console.page.IntegrationModel.NodeRow;
import io.camelcce.console.web.Request;
import io.camelcce.console.web.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Shows an integration: its nodes, its authorizations and what can be done with them. */
final class IntegrationPage {

    private final Desk desk;
    private final AuthorizationRows rows;

    IntegrationPage(Desk desk) {
        this.desk = desk;
        this.rows = new AuthorizationRows(desk);
    }

    Response show(Request request) {
        return desk.integration(
                request,
                integration -> Response.Page.of(
                        "Integration " + integration.name(), "integration.jte", model(integration, request)));
    }

    /** The rows alone, for the script: they change while a sign-in is under way. */
    Response showRows(Request request) {
        return desk.integration(
                request,
                integration ->
                        Response.Page.of("Node Authorizations", "rows.jte", rows.table(integration, request.query())));
    }

    private IntegrationModel model(Integration integration, Request request) {
        return new IntegrationModel(
                integration.name().value(),
                integration.domain().toString(),
                integration.wire(),
                Paths.of(integration.name()),
                text(integration.redirectUri()),
                desk.component().listNodes(integration.name()).stream()
                        .map(this::row)
                        .toList(),
                rows.table(integration, request.query()),
                Trails.TO_INTEGRATION,
                request.visitor().flash().take(Notice.class).orElse(null));
    }

    private NodeRow row(NodeUse use) {
        return new NodeRow(
                use.node().name(),
                use.node().method(),
                use.node().version(),
                use.needsAuthorization(),
                use.routes().stream().map(usage -> Use.of(usage, desk)).toList());
    }

    private static @Nullable String text(@Nullable URI uri) {
        return uri == null ? null : uri.toString();
    }
}
