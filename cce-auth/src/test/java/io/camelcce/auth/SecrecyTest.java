package io.camelcce.auth;

import static io.camelcce.auth.Clients.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which a request can end, with a server that repeats whatever it was sent. */
class SecrecyTest {

    private static final String SECRET = "hunter2";
    private static final AccessToken TOKEN = new AccessToken(Secret.of(SECRET));
    private static final ClientCredentials CLIENT = new ClientCredentials(
            ServerUrl.parse("https://login.example.com/token"),
            "client",
            Secret.of(SECRET),
            ClientAuthentication.BODY,
            List.of("task"));

    static Stream<TokenTransport> transports() {
        return Stream.concat(
                Stream.of(
                        echo(200, "{\"access_token\":\"%s\",\"token_type\":\"Bearer\"}"),
                        echo(200, "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"scope\":\"%s\"}"),
                        echo(200, "{\"access_token\":\"%s\",\"token_type\":\"%s\"}"),
                        echo(200, "{\"access_token\":\"%s \",\"token_type\":\"Bearer\"}"),
                        echo(200, "{\"access_token\":\"%s\""),
                        echo(200, "access_token=%s"),
                        echo(200, "<p>%s</p>"),
                        echo(404, "<p>%s</p>"),
                        echo(302, "<p>%s</p>"),
                        echo(503, "<p>%s</p>"),
                        echo(503, "{\"error\":\"%s\",\"error_description\":\"%s\"}"),
                        PostOnly.of((url, headers, form) -> {
                            throw new IOException(form, new IOException(form));
                        }),
                        PostOnly.of((url, headers, form) -> {
                            throw new IllegalStateException(form);
                        })),
                Stream.of(
                                "invalid_client",
                                "unauthorized_client",
                                "invalid_scope",
                                "unsupported_grant_type",
                                "invalid_grant",
                                "access_denied",
                                "temporarily_unavailable",
                                "%s")
                        .map(code -> echo(400, "{\"error\":\"" + code + "\",\"error_description\":\"%s\"}")));
    }

    @ParameterizedTest
    @MethodSource("transports")
    void noAnswerTellsTheSecret(TokenTransport transport) {
        ClientCredentialsRequest request = new ClientCredentialsRequest(CLIENT, transport, new TestClock());
        CachedTokens tokens = new CachedTokens(request, Runnable::run, new TestClock());

        assertTellsNothing(tokens.access(Duration.ZERO));
        assertTellsNothing(tokens.accessInsteadOf(TOKEN, Duration.ZERO));
        assertTellsNothing(tokens);
        assertTellsNothing(request);
    }

    @Test
    void noTypeTellsItsSecret() {
        assertTellsNothing(CLIENT);
        assertTellsNothing(answer(200, SECRET));
        assertTellsNothing(new TokenAnswer.Issued(TOKEN, Duration.ZERO));
        assertTellsNothing(new FixedToken(TOKEN));
        assertTellsNothing(new FixedToken(TOKEN).accessInsteadOf(TOKEN, Duration.ZERO));
        PresentedToken presented = PresentedToken.fromHeader("Bearer " + SECRET);
        assertTellsNothing(presented);
        assertTellsNothing(presented.access(Duration.ZERO));
        assertTellsNothing(presented.accessInsteadOf(TOKEN, Duration.ZERO));
        assertTellsNothing(new ClientForm(CLIENT.client(), Map.of()));
        assertTellsNothing(new Redaction(CLIENT.client(), List.of(Secret.of(SECRET))));
        assertTellsNothing(TokenInquiry.of(CLIENT));
    }

    private static void assertTellsNothing(Object told) {
        assertThat(told.toString().toLowerCase(Locale.ROOT)).doesNotContain(SECRET);
    }

    private static TokenTransport echo(int status, String body) {
        return PostOnly.of((url, headers, form) -> {
            assertThat(form).contains(SECRET);
            return new TokenHttpResponse(status, Map.of(), body.replace("%s", SECRET));
        });
    }
}
