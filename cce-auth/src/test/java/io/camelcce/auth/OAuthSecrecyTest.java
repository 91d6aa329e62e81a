package io.camelcce.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.AuthorizationAttempt;
import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.OAuthEndpoints;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that repeats everything it was sent, and the tokens that it gives, wherever it can. */
class OAuthSecrecyTest {

    private static final Secret CLIENT_SECRET = Secret.of("client/secret+1");
    private static final Secret CODE = Secret.of("a/code+2");
    private static final Secret OLD_ACCESS = Secret.of("old-access-3");
    private static final Secret OLD_REFRESH = Secret.of("old/refresh+4");
    private static final List<String> NEW_TOKENS = List.of("new-access-5", "new-refresh-6", "new-id-7");
    private static final List<String> SECRETS = Stream.concat(
                    Stream.of(CLIENT_SECRET, CODE, Grants.VERIFIER, Grants.STATE, OLD_ACCESS, OLD_REFRESH)
                            .map(Secret::reveal),
                    NEW_TOKENS.stream())
            .toList();
    private static final String TOKENS =
            "\"access_token\":\"new-access-5\",\"refresh_token\":\"new-refresh-6\",\"id_token\":\"new-id-7\"";
    private static final String ECHO = "%s " + String.join(" ", NEW_TOKENS);

    private static final Grant GRANT =
            new Grant(new AccessToken(OLD_ACCESS), Instant.EPOCH, OLD_REFRESH, null, List.of(), null);
    private static final AuthorizationAttempt ATTEMPT = Grants.attempt();

    static Stream<TokenHttpResponse> answers() {
        return Stream.of(
                answer(200, "{" + TOKENS + ",\"token_type\":\"" + ECHO + "\"}"),
                answer(200, "{" + TOKENS + ",\"token_type\":\"Bearer\",\"scope\":\"" + ECHO + "\"}"),
                answer(200, "{" + TOKENS + ",\"token_type\":\"Bearer\",\"scope\":\"task " + ECHO + "\"}"),
                answer(200, "{" + TOKENS + ",\"token_type\":\"Bearer\",\"sub\":\"" + ECHO + "\"}"),
                answer(200, "{" + TOKENS + ",\"error\":\"no\",\"error_description\":\"" + ECHO + "\"}"),
                answer(200, TOKENS + ECHO),
                answer(200, "[" + ECHO),
                answer(400, "{\"error\":\"invalid_grant\",\"error_description\":\"" + "%s" + "\"}"),
                answer(400, "{\"error\":\"" + "%s" + "\"}"),
                answer(400, "{\"message\":\"" + "%s" + "\"}"),
                answer(400, "<p>" + "%s" + "</p>"),
                answer(302, "<p>" + "%s" + "</p>"),
                answer(503, "{" + TOKENS + ",\"error\":\"" + ECHO + "\",\"error_description\":\"" + ECHO + "\"}"),
                answer(503, "<p>" + "%s" + "</p>"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void noTextTellsASecret(TokenHttpResponse answer) {
        OAuthServer server = new OAuthServer(always(answer), new TestClock());
        for (ClientAuthentication authentication : ClientAuthentication.values()) {
            assertTellsNothing(server, settings(authentication));
        }
        assertTellsNothing(new OAuthServer(failing(), new TestClock()), settings(ClientAuthentication.BODY));
    }

    private static void assertTellsNothing(OAuthServer server, GrantSettings settings) {
        for (Granting granting : List.of(
                server.exchange(settings, ATTEMPT, CODE),
                server.refresh(settings, GRANT),
                server.clientCredentials(settings))) {
            // A grant may be shown: its scopes, and who it is of.
            assertTellsNothing(granting.toString());
        }
        assertTellsNothing(server.revoke(settings, GRANT));
    }

    private static void assertTellsNothing(String told) {
        for (String secret : SECRETS) {
            assertThat(told.toLowerCase(Locale.ROOT)).doesNotContain(secret.toLowerCase(Locale.ROOT));
        }
    }

    /** The secrets of a request, as they are and as they were sent. */
    private static String told(Map<String, String> headers, String form) {
        String all = URLDecoder.decode(form, UTF_8);
        String shown = headers.getOrDefault("Authorization", "");
        return Stream.concat(
                        SECRETS.stream().filter(all::contains),
                        Stream.of(CLIENT_SECRET.reveal(), shown.substring(shown.indexOf(' ') + 1)))
                .flatMap(secret -> Stream.of(secret, URLEncoder.encode(secret, UTF_8)))
                .collect(Collectors.joining(" "));
    }

    private static TokenHttpResponse answer(int status, String body) {
        return new TokenHttpResponse(status, Map.of(), body);
    }

    private static GrantSettings settings(ClientAuthentication authentication) {
        ServerUrl url = ServerUrl.parse("https://login.example.com/everything");
        return Grants.settings(
                new OAuthClient("client", CLIENT_SECRET, authentication),
                new OAuthEndpoints(null, url, url, null, url, url),
                "task");
    }

    private static TokenTransport always(TokenHttpResponse answer) {
        return new TokenTransport() {
            @Override
            public TokenHttpResponse post(URI url, Map<String, String> headers, String form) {
                return answer(answer.status(), answer.body().replace("%s", told(headers, form)));
            }

            @Override
            public TokenHttpResponse get(URI url, Map<String, String> headers) {
                return answer(answer.status(), answer.body().replace("%s", told(headers, "")));
            }
        };
    }

    private static TokenTransport failing() {
        return PostOnly.of((url, headers, form) -> {
            throw new IOException(form + headers + ECHO, new IOException(ECHO));
        });
    }
}
