package io.camelcce.auth;

import static io.camelcce.auth.Grants.granted;
import static io.camelcce.auth.Grants.refreshToken;
import static io.camelcce.auth.Grants.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.auth.StubServer.Seen;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.OAuthEndpoints;
import io.camelcce.authorization.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTest {

    private static final Instant BEFORE = Instant.parse("2026-03-01T00:00:00Z");
    private static final Grant GRANT = new Grant(
            new AccessToken(Secret.of("old-access")),
            Instant.EPOCH,
            Secret.of("old-refresh"),
            BEFORE,
            List.of("task"),
            "ann@example.com");

    private final TestClock clock = new TestClock();
    private final OAuthServer server = new OAuthServer(new JdkTransport(), clock);
    private final StubServer stub = StubServer.open();

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void whatTheAnswerDoesNotSayAgainStaysAsItWas() {
        Grant next = granted(answered(""));

        assertThat(next)
                .isEqualTo(new Grant(
                        new AccessToken(Secret.of("new-access")),
                        clock.instant().plus(Duration.ofHours(1)),
                        Secret.of("old-refresh"),
                        BEFORE,
                        List.of("task"),
                        "ann@example.com"));
    }

    @Test
    void whatTheAnswerSaysCounts() {
        Grant next = granted(
                answered(
                        ",\"refresh_token\":\"new-refresh\",\"refresh_token_expires_in\":7775999,\"expires_in\":60,\"scope\":\"task end\""));

        assertThat(next)
                .isEqualTo(new Grant(
                        new AccessToken(Secret.of("new-access")),
                        clock.instant().plusSeconds(60),
                        Secret.of("new-refresh"),
                        clock.instant().plusSeconds(7_775_999),
                        List.of("task", "end"),
                        "ann@example.com"));
    }

    @Test
    void theEndOfAnotherRefreshTokenIsNotThatOfTheOld() {
        assertThat(granted(answered(",\"refresh_token\":\"new-refresh\"")).refreshExpiresAt())
                .isNull();
        assertThat(granted(answered(",\"refresh_token\":\"old-refresh\"")).refreshExpiresAt())
                .isEqualTo(BEFORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"\"", "\" \"", "null", "{}"})
    void aRefreshTokenThatIsNoneIsNotTaken(String token) {
        assertThat(refreshToken(granted(answered(",\"refresh_token\":" + token))))
                .isEqualTo("old-refresh");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7775999 | PT7775999S",
                "'\"7775999\"' | PT7775999S",
                "1e400 | PT87600H",
                "0 |",
                "-1 |",
                "'\"soon\"' |",
                "true |"
            })
    void theLifetimeOfARefreshTokenIsReadAsServersWriteIt(String said, Duration lifetime) {
        Grant next = granted(answered(",\"refresh_token\":\"new-refresh\",\"refresh_token_expires_in\":" + said));

        assertThat(next.refreshExpiresAt())
                .isEqualTo(lifetime == null ? null : clock.instant().plus(lifetime));
    }

    @Test
    void aRefreshMayHaveAUrlOfItsOwn() {
        stub.at("/refresh", 200, "{\"access_token\":\"new-access\",\"token_type\":\"Bearer\"}");
        GrantSettings settings = Grants.settings(
                new OAuthClient("client", null, null),
                new OAuthEndpoints(null, null, stub.url("/token"), stub.url("/refresh"), null, null));

        assertThat(server.refresh(settings, GRANT)).isInstanceOf(Granting.Granted.class);
        assertThat(stub.seen())
                .containsExactly(new Seen(
                        "POST",
                        "/refresh",
                        "null",
                        "grant_type=refresh_token&refresh_token=old-refresh&client_id=client"));
    }

    @Test
    void withoutARefreshTokenAPersonHasToAuthorizeAgain() {
        Grant without = new Grant(GRANT.accessToken(), Instant.EPOCH, null, null, List.of(), null);

        assertThat(server.refresh(settings(), without)).isInstanceOf(Granting.Refused.class);
        assertThat(stub.seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invalid_grant",
                "invalid_client",
                "unauthorized_client",
                "unsupported_grant_type",
                "invalid_scope",
                "access_denied",
                "interaction_required",
                "login_required"
            })
    void aNoOfOAuthEndsTheGrant(String code) {
        stub.at("/token", 400, "{\"error\":\"%s\",\"error_description\":\"old-refresh is over\"}".formatted(code));

        Granting granting = server.refresh(settings(), GRANT);

        assertThat(granting).isInstanceOf(Granting.Refused.class);
        assertThat(text(granting)).contains(code, "('*** is over')");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | '{\"status\":404,\"error\":\"Not Found\",\"path\":\"/token\"}'",
                "400 | '{\"error\":\"invalid_request\"}'",
                "400 | '{\"error\":{\"code\":7}}'",
                "400 | '{\"message\":\"The request could not be understood\"}'",
                "401 | <h1>Who are you?</h1>",
                "200 | <h1>Welcome</h1>",
                "302 | ''"
            })
    void noRefreshTokenIsGivenUpForOtherWords(int status, String body) {
        stub.at("/token", status, body);

        assertThat(server.refresh(settings(), GRANT))
                .isInstanceOfSatisfying(Granting.Failed.class, failed -> assertThat(failed.retryable())
                        .isFalse());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void aServerThatIsDownMayBeAskedAgainWhenItSays(int status) {
        stub.at("/token", status, Map.of("Retry-After", "9"), "{\"error\":\"invalid_grant\"}");

        assertThat(server.refresh(settings(), GRANT))
                .isEqualTo(new Granting.Failed(
                        "The authorization server %s answered HTTP %d: invalid_grant".formatted(stub.host(), status),
                        true,
                        Duration.ofSeconds(9)));
    }

    @Test
    void fewerScopesThanAreWantedAreNoGrant() {
        stub.at("/token", 200, "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"scope\":\"end\"}");

        Granting granting = server.refresh(
                Grants.settings(new OAuthClient("client", null, null), Grants.tokenUrl(stub.url("/token")), "task"),
                GRANT);

        assertThat(granting).isInstanceOf(Granting.Refused.class);
        assertThat(text(granting)).contains("'end' only, of 'task'");
    }

    private Granting answered(String fields) {
        stub.at("/token", 200, "{\"access_token\":\"new-access\",\"token_type\":\"Bearer\"" + fields + "}");
        return server.refresh(settings(), GRANT);
    }

    private GrantSettings settings() {
        return Grants.settings(new OAuthClient("client", null, null), Grants.tokenUrl(stub.url("/token")));
    }
}
