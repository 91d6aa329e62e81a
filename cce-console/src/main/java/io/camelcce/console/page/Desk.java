package io.camelcce.console.page;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.Integration;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorizations;
import io.camelcce.authorization.Revision;
import io.camelcce.camel.CceComponent;
import io.camelcce.console.calls.RecentCalls;
import io.camelcce.console.web.Request;
import io.camelcce.console.web.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the pages work with. */
record Desk(CceComponent component, RecentCalls calls, InstantSource clock) {

    static final String NOT_THERE = "There is no authorization of that name: it may have been renamed or removed.";

    NodeAuthorizations authorizations() {
        return component.getNodeAuthorizations();
    }

    /** Answers about the integration that the path names. */
    Response integration(Request request, OfIntegration page) {
        return integration(Segment.read(request.path().get(1)))
                .map(page::answer)
                .orElseGet(() -> new Response.NotFound("There is no integration of that name."));
    }

    /** Answers about the authorization that the path names. */
    Response authorization(Request request, OfAuthorization page) {
        return integration(request, integration -> subject(
                        integration, Segment.read(request.path().get(3)))
                .map(page::answer)
                .orElseGet(() -> new Response.NotFound(NOT_THERE)));
    }

    /** The same about the one that somebody saw, whatever its name is by now; if it is gone, about what has its name. */
    Response authorization(Request request, Revision seen, OfAuthorization page) {
        return integration(request, integration -> authorizations()
                .view(integration.name(), seen)
                .map(view -> new Subject(integration, view))
                .or(() -> subject(integration, Segment.read(request.path().get(3))))
                .map(page::answer)
                .orElseGet(() -> new Response.NotFound(NOT_THERE)));
    }

    /** The authorization of names that came from outside. */
    Optional<Subject> authorization(String integration, String name) {
        return integration(integration).flatMap(found -> subject(found, name));
    }

    /** One of an integration, as it is now. */
    Optional<Subject> authorization(Integration integration, AuthorizationName name) {
        return authorizations().view(integration.name(), name).map(view -> new Subject(integration, view));
    }

    /** The integration of a name that came from outside. What others are like, and how they stand, is not asked. */
    Optional<Integration> integration(String name) {
        return named(name, IntegrationName::new).flatMap(component::findIntegration);
    }

    Moment moment(Instant when) {
        return Moment.of(when, clock.instant());
    }

    @Nullable
    Moment momentIfAny(@Nullable Instant when) {
        return when == null ? null : moment(when);
    }

    private Optional<Subject> subject(Integration integration, String name) {
        return named(name, AuthorizationName::new).flatMap(one -> authorization(integration, one));
    }

    /** Nothing is called by what cannot be a name. */
    private static <N> Optional<N> named(String text, Function<String, N> name) {
        try {
            return Optional.of(name.apply(text));
        } catch (IllegalArgumentException illegal) {
            return Optional.empty();
        }
    }

    /** Answers about an integration. */
    @FunctionalInterface
    interface OfIntegration {
        Response answer(Integration integration);
    }

    /** Answers about an authorization. */
    @FunctionalInterface
    interface OfAuthorization {
        Response answer(Subject subject);
    }
}
