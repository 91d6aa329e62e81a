package io.camelcce.auth.server;

import static io.camelcce.auth.server.Grants.attempt;
import static io.camelcce.auth.server.Grants.granted;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.auth.TestClock;
import io.camelcce.auth.server.StubServer.Seen;
import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationRequest;
import io.camelcce.authorization.Domain;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.Integration;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.OAuthEndpoints;
import io.camelcce.authorization.Secret;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An authorization with a server of its own, in an integration that names another one: that one is not asked anything. */
class ServerOfItsOwnTest {

    private static final String METADATA = "/.well-known/oauth-authorization-server";
    private static final String TOKENS =
            "{\"access_token\":\"t0ken-of-b\",\"token_type\":\"Bearer\",\"refresh_token\":\"t0ken-to-refresh\"}";

    private final StubServer ofTheIntegration = StubServer.open();
    private final StubServer own = StubServer.open();
    private final OAuthServer server = new OAuthServer(new JdkTransport(), new TestClock());

    @BeforeEach
    void answer() {
        ofTheIntegration
                .at(METADATA, 200, """
                        {"issuer":"%1$s","authorization_endpoint":"%1$s/in","token_endpoint":"%1$s/token",
                         "revocation_endpoint":"%1$s/out","userinfo_endpoint":"%1$s/who",
                         "authorization_response_iss_parameter_supported":true}""".formatted(ofTheIntegration.url("")))
                .at("/token", 200, TOKENS)
                .at("/out", 200, "")
                .at("/who", 200, "{\"sub\":\"mallory\"}");
        own.at("/token", 200, TOKENS);
    }

    @AfterEach
    void stop() {
        ofTheIntegration.close();
        own.close();
    }

    @Test
    void isTheOnlyOneThatIsAsked() {
        GrantSettings settings = settingsOnTheIssuer();

        assertThat(server.authorizationRequest(settings, attempt()))
                .isInstanceOfSatisfying(
                        AuthorizationRequest.SignIn.class,
                        signIn -> assertThat(signIn.uri().toString()).startsWith(own.url("/in") + "?"));
        assertThat(server.issuerOfCallbacks(settings)).isEmpty();
        Grant first = granted(server.exchange(settings, attempt(), Secret.of("c0de")));
        assertThat(first.person()).isNull();
        Grant second = granted(server.refresh(settings, first));
        assertThat(server.revoke(settings, second)).startsWith("the authorization server has no revocation endpoint");

        assertThat(own.seen()).extracting(Seen::path).containsExactly("/token", "/token");
        assertThat(own.seen()).extracting(Seen::authorization).allMatch(shown -> shown.startsWith("Basic "));
        assertThat(ofTheIntegration.seen()).isEmpty();
    }

    /** What the authorization works with, as its integration tells it. */
    private GrantSettings settingsOnTheIssuer() {
        OAuthClient client = new OAuthClient("client", Secret.of("hunter2-of-a"), null);
        Integration integration = new Integration(
                new IntegrationName("sales"),
                Domain.parse("cce.example.com"),
                "test",
                List.of(),
                Grants.settings(client, Grants.discovered(ofTheIntegration.url(""))),
                null);
        OAuthEndpoints endpoints = new OAuthEndpoints(null, own.url("/in"), own.url("/token"), null, null, null);
        return integration.settingsOf(NodeAuthorization.pending(
                new AuthorizationId(new UUID(0, 1)),
                new AuthorizationName("night"),
                Grants.settings(new OAuthClient(null, Secret.of("hunter2-of-b"), null), endpoints)));
    }
}
