package io.camelcce.auth;

import static io.camelcce.auth.Grants.attempt;
import static io.camelcce.auth.Grants.granted;
import static io.camelcce.auth.Grants.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.auth.StubServer.Seen;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.OAuthEndpoints;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RevocationTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension();

    private static final Secret REFRESH = Secret.of("my/refresh+token");
    private static final Grant GRANT = grant(REFRESH);

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();
    private final StubServer stub = StubServer.open();
    private final OAuthServer server = new OAuthServer(new JdkTransport(), new TestClock());

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void theWholeGrantIsOver() throws Exception {
        GrantSettings settings = settings(Grants.client(contactCenter, null), Grants.endpoints(contactCenter));
        Secret code = Person.withEmail("ann@example.com").codeFor(server.authorizationRequest(settings, attempt()));
        Grant grant = granted(server.exchange(settings, attempt(), code));

        assertThat(server.revoke(settings, grant))
                .isEqualTo("revoked at "
                        + ServerUrl.parse(contactCenter.revocationUrl()).uri().getAuthority());

        assertThat(contactCenter.ledger().grants("ann@example.com").get(0).alive())
                .isFalse();
        assertThat(server.refresh(settings, grant)).isInstanceOf(Granting.Refused.class);
    }

    @Test
    void theRefreshTokenGoesIfThereIsOne() {
        stub.at("/revoke", 200, "");

        assertThat(server.revoke(revokingAt(stub.url("/revoke")), GRANT)).isEqualTo("revoked at " + stub.host());
        assertThat(server.revoke(revokingAt(stub.url("/revoke")), grant(null))).isEqualTo("revoked at " + stub.host());

        assertThat(stub.seen())
                .extracting(Seen::body)
                .containsExactly(
                        "token=my%2Frefresh%2Btoken&token_type_hint=refresh_token",
                        "token=access-token&token_type_hint=access_token");
        assertThat(stub.seen()).extracting(Seen::authorization).allMatch(shown -> shown.startsWith("Basic "));
    }

    @Test
    void aServerWithoutARevocationEndpointIsTold() {
        assertThat(server.revoke(settings(client(), OAuthEndpoints.NONE), GRANT))
                .startsWith("the authorization server has no revocation endpoint");

        stub.at("/.well-known/oauth-authorization-server", 200, "{\"issuer\":\"%s\"}".formatted(stub.url("/")));
        assertThat(server.revoke(settings(client(), Grants.discovered(stub.url("/"))), GRANT))
                .startsWith("the authorization server has no revocation endpoint");
    }

    @Test
    void aServerThatCannotBeAskedIsTold() {
        assertThat(server.revoke(settings(client(), Grants.discovered(stub.url("/"))), GRANT))
                .startsWith("could not be revoked: The authorization server " + stub.host())
                .contains("HTTP 404");
        assertThat(server.revoke(revokingAt(ServerUrl.parse("http://127.0.0.1:1/revoke")), GRANT))
                .isEqualTo("could not be revoked: No answer from the authorization server 127.0.0.1:1:"
                        + " ConnectException");
        assertThat(server.revoke(
                        settings(OAuthClient.NONE, revokingAt(stub.url("/")).endpoints()), GRANT))
                .isEqualTo("could not be revoked: No client id is set");
    }

    @Test
    void aNoIsToldWithoutTheTokens() {
        stub.at(
                "/revoke",
                400,
                Map.of(),
                "{\"error\":\"unsupported_token_type\",\"error_description\":\"my%2Frefresh%2Btoken, access-token, hunter2\"}");

        assertThat(server.revoke(revokingAt(stub.url("/revoke")), GRANT))
                .isEqualTo(("could not be revoked: The authorization server %s answered HTTP 400:"
                                + " unsupported_token_type ('***, ***, ***')")
                        .formatted(stub.host()));
    }

    private static GrantSettings revokingAt(ServerUrl url) {
        return settings(client(), new OAuthEndpoints(null, null, null, null, url, null));
    }

    private static OAuthClient client() {
        return new OAuthClient("client", Secret.of("hunter2"), null);
    }

    private static Grant grant(@Nullable Secret refreshToken) {
        AccessToken token = new AccessToken(Secret.of("access-token"));
        return new Grant(token, Instant.EPOCH, refreshToken, null, List.of(), null);
    }
}
