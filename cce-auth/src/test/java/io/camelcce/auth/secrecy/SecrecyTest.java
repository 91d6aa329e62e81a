package io.camelcce.auth.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.auth.MemoryStore;
import io.camelcce.auth.PresentedToken;
import io.camelcce.auth.TestClock;
import io.camelcce.auth.life.AuthorizationTokens;
import io.camelcce.auth.life.TokenExecutors;
import io.camelcce.auth.server.OAuthServer;
import io.camelcce.auth.server.PostOnly;
import io.camelcce.auth.server.TokenHttpResponse;
import io.camelcce.auth.server.TokenTransport;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.AccessTokens;
import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationStatus;
import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.authorization.Domain;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.Integration;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.OAuthEndpoints;
import io.camelcce.authorization.Ruling;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which a request for a token can end, with a server that repeats whatever it was sent. */
public class SecrecyTest {

    private static final String SECRET = "hunter2";
    private static final AccessToken TOKEN = new AccessToken(Secret.of(SECRET));
    private static final GrantSettings CLIENT = new GrantSettings(
            GrantType.CLIENT_CREDENTIALS,
            new OAuthClient("client", TOKEN.secret(), ClientAuthentication.BODY),
            new OAuthEndpoints(null, null, ServerUrl.parse("https://login.example.com/token"), null, null, null),
            List.of("task"),
            Map.of(),
            null);
    private static final Integration CENTRE = new Integration(
            IntegrationName.DEFAULT,
            Domain.parse("cce.example.com"),
            "digitalRouting",
            List.of(),
            GrantSettings.NONE,
            null);

    private final AuthorizationStore store = new MemoryStore();
    private final List<Object> events = new ArrayList<>();
    private final TestClock clock = new TestClock();

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
    void nothingThatComesOfARequestTellsTheSecret(TokenTransport transport) {
        OAuthServer server = new OAuthServer(transport, clock);
        add(CLIENT);
        try (AuthorizationTokens tokens = new AuthorizationTokens(
                name -> Optional.of(CENTRE),
                store,
                centre -> server,
                events::add,
                TokenExecutors.of(Runnable::run),
                clock,
                () -> 0)) {
            AccessTokens ours = tokens.of(CENTRE.name(), AuthorizationName.DEFAULT);

            assertTellsNothing(ours.access(Duration.ZERO));
            assertTellsNothing(ours.accessInsteadOf(TOKEN, Duration.ZERO));
            assertTellsNothing(ours);
            assertTellsNothing(tokens.state(CENTRE.name(), AuthorizationName.DEFAULT));
            assertThat(events).isNotEmpty();
            assertTellsNothing(events);
            assertTellsNothing(store.read(CENTRE.name()).all());
            assertTellsNothing(server);
            assertTellsNothing(tokens);
        }
    }

    @Test
    void theTokenOfAMessageIsNotTold() {
        PresentedToken presented = PresentedToken.fromHeader("Bearer " + SECRET);

        assertTellsNothing(presented);
        assertTellsNothing(presented.access(Duration.ZERO));
        assertTellsNothing(presented.accessInsteadOf(TOKEN, Duration.ZERO));
    }

    private void add(GrantSettings settings) {
        NodeAuthorization added = NodeAuthorization.added(
                new AuthorizationId(UUID.randomUUID()),
                AuthorizationName.DEFAULT,
                settings,
                AuthorizationStatus.initial(settings.grantType()));
        store.change(CENTRE.name(), all -> {
            Ruling ruling = all.add(added);
            return new AuthorizationStore.Change<>(((Ruling.Allowed) ruling).authorizations(), ruling);
        });
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
