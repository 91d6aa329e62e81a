package io.camelcce.auth;

import static io.camelcce.auth.Grants.attempt;
import static io.camelcce.auth.Grants.text;
import static io.camelcce.auth.Grants.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationRequest;
import io.camelcce.authorization.AuthorizationRequest.NotPossible;
import io.camelcce.authorization.AuthorizationRequest.SignIn;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.OAuthEndpoints;
import io.camelcce.authorization.OAuthPreset;
import io.camelcce.authorization.Secret;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInUriTest {

    private static final OAuthClient CLIENT = new OAuthClient("my client", Secret.of("hunter2"), null);
    private static final GrantSettings WEBEX =
            Grants.settings(CLIENT, OAuthPreset.WEBEX.endpoints(), "spark:all", "cce");

    private final OAuthServer server = new OAuthServer(
            PostOnly.of((url, headers, form) -> {
                throw new IOException("nothing may be sent");
            }),
            new TestClock());

    @Test
    void aBrowserIsSentWithEverythingThatTheServerHasToKnow() {
        SignIn signIn = (SignIn) server.authorizationRequest(WEBEX, attempt());

        assertThat(signIn.uri().toString()).startsWith("https://webexapis.com/v1/authorize?");
        assertThat(Person.parametersOf(signIn.uri()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "response_type", "code",
                        "client_id", "my client",
                        "redirect_uri", "http://127.0.0.1:3000/cce/callback/default",
                        "scope", "spark:all cce",
                        "state", Grants.STATE.reveal(),
                        "code_challenge", Grants.CHALLENGE,
                        "code_challenge_method", "S256"));
        assertThat(signIn.expiresAt()).isEqualTo(attempt().expiresAt());
    }

    @Test
    void withoutScopesTheServerDecides() {
        GrantSettings settings = Grants.settings(CLIENT, WEBEX.endpoints());

        assertThat(Person.parametersOf(((SignIn) server.authorizationRequest(settings, attempt())).uri()))
                .doesNotContainKey("scope");
    }

    @Test
    void extraParametersAreAdded() {
        GrantSettings settings = with(WEBEX, Map.of("prompt", "select account&more", "resource", "https://cce"));

        assertThat(Person.parametersOf(((SignIn) server.authorizationRequest(settings, attempt())).uri()))
                .containsEntry("prompt", "select account&more")
                .containsEntry("resource", "https://cce")
                .containsEntry("state", Grants.STATE.reveal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state",
                "STATE",
                "redirect_uri",
                "response_type",
                "response_mode",
                "client_id",
                "client_secret",
                "code_challenge",
                "code_challenge_method",
                "code_verifier",
                "grant_type",
                "scope",
                "request",
                "request_uri"
            })
    void aParameterThatARequestHasOfItselfIsRefused(String name) {
        GrantSettings settings = with(WEBEX, Map.of(name, "mine"));
        Grant grant = Grant.toRefresh(Secret.of("refresh"));

        assertThat(server.authorizationRequest(settings, attempt()))
                .isInstanceOfSatisfying(NotPossible.class, no -> assertThat(no.text())
                        .contains("extra parameters", name)
                        .doesNotContain("mine"));
        assertThat(text(server.exchange(settings, attempt(), Secret.of("code"))))
                .contains(name);
        assertThat(text(server.clientCredentials(settings))).contains(name);
        assertThat(server.refresh(settings, grant)).isInstanceOf(Granting.Failed.class);
    }

    @Test
    void whatIsMissingIsTold() {
        assertThat(notPossible(Grants.settings(new OAuthClient(null, null, null), WEBEX.endpoints())))
                .isEqualTo("No client id is set");
        assertThat(notPossible(Grants.settings(CLIENT, OAuthEndpoints.NONE)))
                .isEqualTo("No token URL is set, and no issuer that tells it");
        assertThat(notPossible(Grants.settings(
                        CLIENT,
                        Grants.tokenUrl(Objects.requireNonNull(WEBEX.endpoints().tokenUrl())))))
                .isEqualTo("No authorization URL is set, and no issuer that tells it");
    }

    @Test
    void aSettingThatIsMissingCostsNoTokens() {
        Grant grant = Grant.toRefresh(Secret.of("refresh"));

        assertThat(server.refresh(Grants.settings(CLIENT, OAuthEndpoints.NONE), grant))
                .isEqualTo(new Granting.Failed("No token URL is set, and no issuer that tells it", false, null));
        assertThat(server.refresh(Grants.settings(OAuthClient.NONE, WEBEX.endpoints()), grant))
                .isEqualTo(new Granting.Failed("No client id is set", false, null));
    }

    private String notPossible(GrantSettings settings) {
        AuthorizationRequest request = server.authorizationRequest(settings, attempt());
        return ((NotPossible) request).text();
    }
}
