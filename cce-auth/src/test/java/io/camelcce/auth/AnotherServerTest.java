package io.camelcce.auth;

import static io.camelcce.auth.Grants.accessToken;
import static io.camelcce.auth.Grants.attempt;
import static io.camelcce.auth.Grants.granted;
import static io.camelcce.auth.Grants.settings;
import static io.camelcce.auth.Grants.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import java.time.InstantSource;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a grant with an authorization server that others wrote: its login page, OpenID discovery, ID tokens. */
class AnotherServerTest {

    private final MockOAuth2Server mock =
            new MockOAuth2Server(OAuth2Config.Companion.fromJson("{\"interactiveLogin\": true}"));
    private final OAuthServer server = new OAuthServer(new JdkTransport(), InstantSource.system());

    @BeforeEach
    void start() {
        mock.start();
    }

    @AfterEach
    void stop() {
        mock.shutdown();
    }

    @Test
    void aPersonSignsInAndTheGrantLives() throws Exception {
        GrantSettings settings = discovered(new OAuthClient("my client", Secret.of("s3cr+t &:"), null));
        Secret code = Person.withName("ann", "{\"email\": \"ann@example.com\"}")
                .codeFor(server.authorizationRequest(settings, attempt()));

        Grant first = granted(server.exchange(settings, attempt(), code));
        assertThat(first.person()).isEqualTo("ann@example.com");
        assertThat(first.expiresAt()).isAfter(InstantSource.system().instant());

        Grant second = granted(server.refresh(settings, first));
        assertThat(accessToken(second)).isNotEqualTo(accessToken(first));
        assertThat(second.person()).isEqualTo("ann@example.com");
        assertThat(server.revoke(settings, second)).startsWith("revoked at ");
    }

    @Test
    void aPublicClientHasToShowItsVerifier() throws Exception {
        GrantSettings settings = discovered(new OAuthClient("app", null, null));
        Secret code = Person.withName("ann", "").codeFor(server.authorizationRequest(settings, attempt()));

        Granting wrong = server.exchange(settings, attempt(Secret.of("v".repeat(43))), code);

        assertThat(wrong).isInstanceOf(Granting.Refused.class);
        assertThat(text(wrong)).contains("invalid_grant");
    }

    @Test
    void thePersonIsTheSubjectIfNothingElseIsSaid() throws Exception {
        GrantSettings settings = discovered(new OAuthClient("app", null, null));
        Secret code = Person.withName("ann", "").codeFor(server.authorizationRequest(settings, attempt()));

        assertThat(granted(server.exchange(settings, attempt(), code)).person()).isEqualTo("ann");
    }

    @Test
    void aRefreshTokenThatNobodyKnowsMeansToAuthorizeAgain() {
        GrantSettings settings = discovered(new OAuthClient("app", Secret.of("secret"), ClientAuthentication.BODY));

        Granting granting = server.refresh(settings, Grant.toRefresh(Secret.of("never-issued")));

        assertThat(granting).isInstanceOf(Granting.Refused.class);
        assertThat(text(granting)).contains("invalid_grant", "Authorize again").doesNotContain("never-issued");
    }

    private GrantSettings discovered(OAuthClient client) {
        return settings(
                client,
                Grants.discovered(ServerUrl.parse(mock.issuerUrl("default").toString())),
                "openid",
                "tasks");
    }
}
