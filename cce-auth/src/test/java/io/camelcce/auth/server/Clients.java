package io.camelcce.auth.server;

import io.camelcce.auth.TestClock;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Clients that ask an authorization server in their own name, and answers to them. */
final class Clients {

    static final String SECRET = "s3cr+t &<%ü>:x";

    private static final TestClock CLOCK = new TestClock();

    private Clients() {}

    static GrantSettings anyClient() {
        return client("https://login.example.com/oauth2/token", ClientAuthentication.BASIC);
    }

    static GrantSettings client(String tokenUrl, ClientAuthentication authentication, String... scopes) {
        return new GrantSettings(
                GrantType.CLIENT_CREDENTIALS,
                new OAuthClient("my client", Secret.of(SECRET), authentication),
                Grants.tokenUrl(ServerUrl.parse(tokenUrl)),
                List.of(scopes),
                Map.of(),
                null);
    }

    static TokenHttpResponse answer(int status, String body) {
        return new TokenHttpResponse(status, Map.of(), body);
    }

    /** What a client makes of an answer. */
    static Granting reading(TokenHttpResponse response) {
        return reading(anyClient(), response);
    }

    static Granting reading(GrantSettings client, TokenHttpResponse response) {
        return new OAuthServer(PostOnly.of((url, headers, form) -> response), CLOCK).clientCredentials(client);
    }

    /** The answer that a client is granted no more than a token. */
    static Granting issued(String token, Duration lifetime) {
        return new Granting.Granted(new Grant(
                new AccessToken(Secret.of(token)), CLOCK.instant().plus(lifetime), null, null, List.of(), null));
    }
}
