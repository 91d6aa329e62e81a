package io.camelcce.console.page;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationView;
import io.camelcce.authorization.IntegrationView;
import io.camelcce.authorization.NodeAuthorizations;
import io.camelcce.camel.CceComponent;
import io.camelcce.console.calls.RecentCalls;
import io.camelcce.console.web.Request;
import io.camelcce.console.web.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the pages work with. */
record Desk(CceComponent component, RecentCalls calls, InstantSource clock) {

    NodeAuthorizations authorizations() {
        return component.getNodeAuthorizations();
    }

    /** Answers about the integration that the path names. */
    Response integration(Request request, OfIntegration page) {
        String name = Segment.read(request.path().get(1));
        return component.listIntegrations().stream()
                .filter(view -> view.integration().name().value().equals(name))
                .findFirst()
                .map(page::answer)
                .orElseGet(() -> new Response.NotFound("There is no integration of that name."));
    }

    /** Answers about the authorization that the path names. */
    Response authorization(Request request, OfAuthorization page) {
        return integration(
                request, view -> named(view, Segment.read(request.path().get(3)))
                        .map(found -> page.answer(new Subject(view.integration(), found)))
                        .orElseGet(() -> new Response.NotFound(
                                "There is no authorization of that name: it may have been renamed or removed.")));
    }

    Moment moment(Instant when) {
        return Moment.of(when, clock.instant());
    }

    @Nullable
    Moment momentIfAny(@Nullable Instant when) {
        return when == null ? null : moment(when);
    }

    private Optional<AuthorizationView> named(IntegrationView view, String name) {
        try {
            return authorizations().view(view.integration().name(), new AuthorizationName(name));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Answers about an integration. */
    @FunctionalInterface
    interface OfIntegration {
        Response answer(IntegrationView view);
    }

    /** Answers about an authorization. */
    @FunctionalInterface
    interface OfAuthorization {
        Response answer(Subject subject);
    }
}
