package io.camelcce.auth;

import io.camelcce.authorization.AuthorizationAttempt;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.OAuthEndpoints;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import io.camelcce.wiremock.SimulatedContactCenter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Settings, attempts and what came of them. */
final class Grants {

    /** Those of RFC 7636, appendix B. */
    static final Secret VERIFIER = Secret.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

    static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    static final Secret STATE = Secret.of("a-state-that-nobody-guesses");

    private Grants() {}

    static AuthorizationAttempt attempt() {
        return attempt(VERIFIER);
    }

    static AuthorizationAttempt attempt(Secret verifier) {
        return new AuthorizationAttempt(
                new IntegrationName("default"),
                AuthorizationName.DEFAULT,
                STATE,
                verifier,
                Secret.of("a-session"),
                URI.create("http://127.0.0.1:3000/cce/callback/default"),
                Instant.parse("2026-01-05T10:15:00Z"));
    }

    static GrantSettings settings(OAuthClient client, OAuthEndpoints endpoints, String... scopes) {
        return new GrantSettings(GrantType.AUTHORIZATION_CODE, client, endpoints, List.of(scopes), Map.of(), null);
    }

    static GrantSettings with(GrantSettings settings, Map<String, String> parameters) {
        return new GrantSettings(
                settings.type(),
                settings.client(),
                settings.endpoints(),
                settings.scopes(),
                parameters,
                settings.fixedToken());
    }

    static OAuthClient client(SimulatedContactCenter contactCenter, @Nullable ClientAuthentication authentication) {
        return new OAuthClient(contactCenter.clientId(), Secret.of(contactCenter.clientSecret()), authentication);
    }

    /** All addresses of a simulated contact centre, without its issuer. */
    static OAuthEndpoints endpoints(SimulatedContactCenter contactCenter) {
        return new OAuthEndpoints(
                null,
                ServerUrl.parse(contactCenter.authorizationUrl()),
                ServerUrl.parse(contactCenter.tokenUrl()),
                null,
                ServerUrl.parse(contactCenter.revocationUrl()),
                ServerUrl.parse(contactCenter.userInfoUrl()));
    }

    static OAuthEndpoints discovered(ServerUrl issuer) {
        return new OAuthEndpoints(issuer, null, null, null, null, null);
    }

    static OAuthEndpoints tokenUrl(ServerUrl url) {
        return new OAuthEndpoints(null, null, url, null, null, null);
    }

    static Grant granted(Granting granting) {
        if (granting instanceof Granting.Granted granted) {
            return granted.grant();
        }
        throw new AssertionError(text(granting));
    }

    /** The text of an answer without tokens. */
    static String text(Granting granting) {
        if (granting instanceof Granting.Refused refused) {
            return refused.remedy();
        }
        if (granting instanceof Granting.Failed failed) {
            return failed.text();
        }
        throw new AssertionError("there are tokens");
    }

    static String refreshToken(Grant grant) {
        return Objects.requireNonNull(grant.refreshToken()).reveal();
    }

    static String accessToken(Grant grant) {
        return Objects.requireNonNull(grant.accessToken()).secret().reveal();
    }
}
