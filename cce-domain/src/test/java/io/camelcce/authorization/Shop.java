package io.camelcce.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationRequest.SignIn;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An application with one contact centre, and a person at a browser. */
final class Shop {

    static final IntegrationName NAME = new IntegrationName("shop");
    static final AuthorizationName SALES = new AuthorizationName("sales");
    static final AuthorizationName SUPPORT = new AuthorizationName("support");
    static final Secret BROWSER = Secret.of("browser");
    static final String CALLBACK = "https://app.example.com/cce/callback/shop";
    static final GrantSettings SETTINGS = new GrantSettings(
            GrantType.AUTHORIZATION_CODE,
            new OAuthClient("client", Secret.of("s3cret"), ClientAuthentication.BASIC),
            new OAuthEndpoints(
                    null,
                    ServerUrl.parse("https://login.example.com/authorize"),
                    ServerUrl.parse("https://login.example.com/token"),
                    null,
                    null,
                    null),
            List.of("tasks"),
            Map.of(),
            null);

    final KeptInMemory kept = new KeptInMemory();
    final ScriptedServer server = new ScriptedServer();
    final List<Usage> usages = new ArrayList<>();
    final List<AuthorizationEvent> events = new ArrayList<>();
    Instant now = Instant.parse("2026-11-22T09:00:00Z");
    GrantSettings settings = SETTINGS;
    private int drawn;

    final NodeAuthorizations authorizations = over(kept);

    NodeAuthorizations over(AuthorizationStore store) {
        return new NodeAuthorizations(
                this::integration,
                store,
                integration -> server,
                (integration, name, byDefault) -> byDefault || name.equals(SALES) ? usages : List.of(),
                new AuthorizationAttempts(() -> Secret.of("random-" + drawn++), () -> now),
                this::nextId,
                () -> now,
                "orders",
                events::add);
    }

    Optional<Integration> integration(IntegrationName name) {
        return name.equals(NAME)
                ? Optional.of(new Integration(
                        NAME,
                        Domain.parse("cce.example.com"),
                        "Digital Routing",
                        List.of(),
                        settings,
                        URI.create(CALLBACK)))
                : Optional.empty();
    }

    AuthorizationId nextId() {
        return new AuthorizationId(new UUID(0, drawn++));
    }

    NodeAuthorization sales() {
        return authorizations.list(NAME).named(SALES).orElseThrow();
    }

    String signIn() {
        return signIn(SALES);
    }

    String signIn(AuthorizationName name) {
        AuthorizationRequest request = authorizations.authorize(NAME, name, BROWSER);
        assertThat(request).isInstanceOf(SignIn.class);
        return ((SignIn) request).uri().getQuery().replace("state=", "");
    }

    /** Somebody signs in, and comes back with a code. */
    Completion authorizedBy(String person) {
        return authorizedBy(person, SALES);
    }

    /** Somebody signs in for an authorization, and comes back with a code. */
    Completion authorizedBy(String person, AuthorizationName name) {
        server.granting(new Granting.Granted(ScriptedServer.grantOf(person)));
        return complete("code=c0de&state=" + signIn(name));
    }

    Completion complete(String query) {
        return authorizations.complete(
                URI.create(CALLBACK + "?" + query.replaceAll("%(?![0-9A-F]{2})", "%25")), BROWSER);
    }

    static GrantSettings issuedBy(String issuer) {
        OAuthEndpoints endpoints = new OAuthEndpoints(ServerUrl.parse(issuer), null, null, null, null, null);
        OAuthClient client = new OAuthClient("client", Secret.of("another s3cret"), null);
        return new GrantSettings(null, client, endpoints, List.of(), Map.of(), null);
    }
}
