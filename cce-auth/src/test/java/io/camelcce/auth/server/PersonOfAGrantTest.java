package io.camelcce.auth.server;

import static io.camelcce.auth.server.Grants.attempt;
import static io.camelcce.auth.server.Grants.granted;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.auth.TestClock;
import io.camelcce.auth.server.StubServer.Seen;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.OAuthEndpoints;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonOfAGrantTest {

    private final StubServer stub = StubServer.open();
    private final OAuthServer server = new OAuthServer(new JdkTransport(), new TestClock());

    @AfterEach
    void stop() {
        stub.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sub\":\"7\",\"name\":\"Ann\",\"preferred_username\":\"ann\",\"email\":\"ann@example.com\"} | ann@example.com",
                "{\"sub\":\"7\",\"name\":\"Ann\",\"preferred_username\":\"ann\"} | ann",
                "{\"sub\":\"7\",\"name\":\"Ann\"} | Ann",
                "{\"sub\":\"7\"} | 7",
                "{\"sub\":\"7\",\"email\":\" \"} | 7",
                "{\"sub\":\"7\",\"email\":[\"ann@example.com\"]} | 7",
                "{\"sub\":\"7\",\"name\":\"A\\r\\nnn\\u0007\\u202e\"} | A nn",
                "{\"sub\":\"my-token\"} | ***",
                "{} |",
                "[] |",
                "{\"sub\":7} | 7",
                "{\"sub\":true} |"
            })
    void isWhomTheServerNames(String claims, @Nullable String person) {
        stub.at("/me", 200, claims);

        assertThat(signedIn("").person()).isEqualTo(person);
        assertThat(stub.seen().get(1)).isEqualTo(new Seen("GET", "/me", "Bearer my-token", ""));
        if (claims.startsWith("{")) {
            assertThat(signedIn(idToken(claims)).person()).isEqualTo(person);
        }
    }

    @Test
    void isBounded() {
        stub.at("/me", 200, "{\"name\":\"" + "Ann ".repeat(1_000) + "\"}");

        assertThat(signedIn("").person()).hasSize(200).endsWith("…");
    }

    @Test
    void isWhomTheIdTokenNamesFirst() {
        stub.at("/me", 200, "{\"email\":\"other@example.com\"}");

        assertThat(signedIn(idToken("{\"email\":\"ann@example.com\"}")).person())
                .isEqualTo("ann@example.com");
        assertThat(stub.seen()).extracting(Seen::path).containsExactly("/token");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sub\":\"ann\"} | true | false",
                "{\"sub\":\"ann\",\"iss\":\"https://other.example.com\"} | true | false",
                "{\"sub\":\"ann\",\"iss\":\"https://login.example.com\"} | true | true",
                "{\"sub\":\"ann\",\"iss\":\"https://login.example.com\",\"aud\":\"other\"} | false | false",
                "{\"sub\":\"ann\",\"iss\":\"https://login.example.com\",\"aud\":[\"other\",\"client\"]} | true | true"
            })
    void isNobodyIfTheIdTokenIsOfOrForSomebodyElse(String claims, boolean countsAnyway, boolean countsForTheIssuer) {
        ServerUrl issuer = ServerUrl.parse("https://login.example.com");

        assertThat(signedIn(idToken(claims), null).person()).isEqualTo(countsAnyway ? "ann" : null);
        assertThat(signedIn(idToken(claims), issuer).person()).isEqualTo(countsForTheIssuer ? "ann" : null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"id_token\":7",
                ",\"id_token\":\"\"",
                ",\"id_token\":\"...\"",
                ",\"id_token\":\"a.b.c\"",
                ",\"id_token\":\"eyJhbGciOiJub25lIn0.W10.\"",
                ",\"id_token\":\"eyJhbGciOiJub25lIn0.bnVsbA.\"",
                ",\"id_token\":\"eyJhbGciOiJub25lIn0.eyJhdWQiOjd9.\"",
                ",\"id_token\":\"e30.e30.\"",
                ",\"id_token\":\"eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.a.b.c.d\""
            })
    void isUnknownIfTheIdTokenIsNone(String field) {
        assertThat(signedIn(field).person()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"401, '{}'", "500, ''", "302, ''", "200, <html>", "404, '{\"sub\":\"ann\"}'"})
    void isUnknownIfTheServerDoesNotSay(int status, String body) {
        stub.at("/me", status, body);

        assertThat(signedIn("").person()).isNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isUnknownIfAskingBreaksAndTheGrantIsNotLost(boolean discovered) {
        TokenTransport broken = new TokenTransport() {
            @Override
            public TokenHttpResponse post(URI url, Map<String, String> headers, String form) {
                return new TokenHttpResponse(
                        200, Map.of(), "{\"access_token\":\"my-token\",\"token_type\":\"Bearer\"}");
            }

            @Override
            public TokenHttpResponse get(URI url, Map<String, String> headers) {
                throw new IllegalStateException("my-token");
            }
        };
        GrantSettings settings = Grants.settings(
                new OAuthClient("client", null, null),
                discovered
                        ? new OAuthEndpoints(stub.url("/"), null, stub.url("/token"), null, null, null)
                        : new OAuthEndpoints(null, null, stub.url("/token"), null, null, stub.url("/me")));

        Grant grant =
                granted(new OAuthServer(broken, new TestClock()).exchange(settings, attempt(), Secret.of("code")));

        assertThat(Grants.accessToken(grant)).isEqualTo("my-token");
        assertThat(grant.person()).isNull();
    }

    private Grant signedIn(String fields) {
        return signedIn(fields, null);
    }

    private Grant signedIn(String fields, @Nullable ServerUrl issuer) {
        stub.at("/token", 200, Map.of(), "{\"access_token\":\"my-token\",\"token_type\":\"Bearer\"" + fields + "}");
        GrantSettings settings = Grants.settings(
                new OAuthClient("client", null, null),
                new OAuthEndpoints(issuer, null, stub.url("/token"), null, null, stub.url("/me")));
        return granted(server.exchange(settings, attempt(), Secret.of("code")));
    }

    private static String idToken(String claims) {
        return ",\"id_token\":\"%s.%s.%s\"".formatted(base64("{\"alg\":\"RS256\"}"), base64(claims), base64("none"));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
