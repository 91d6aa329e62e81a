package io.camelcce.auth.server;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.camelcce.auth.server.Grants.attempt;
import static io.camelcce.auth.server.Grants.granted;
import static io.camelcce.auth.server.Grants.settings;
import static io.camelcce.auth.server.Grants.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.camelcce.auth.TestClock;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.Granting.Failed;
import io.camelcce.authorization.Granting.Refused;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.ExpiresInFault;
import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.Switches;
import io.camelcce.wiremock.TokenFault;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way in which a token endpoint goes wrong, for each way in which it is asked. */
class TokenFaultsTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension();

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();
    private final TestClock clock = new TestClock();
    private final OAuthServer server = new OAuthServer(new JdkTransport(), clock);
    private final GrantSettings settings =
            settings(Grants.client(contactCenter, null), Grants.endpoints(contactCenter), "tasks");

    private enum Way {
        CODE,
        REFRESH,
        CLIENT
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID_GRANT, CODE, invalid_grant, sign in again",
        "INVALID_GRANT, REFRESH, invalid_grant, Authorize again",
        "INVALID_GRANT, CLIENT, invalid_grant, the client is active",
        "INVALID_CLIENT, CODE, invalid_client, they went by basic",
        "INVALID_CLIENT, REFRESH, invalid_client, they went by basic",
        "INVALID_CLIENT, CLIENT, invalid_client, they went by basic",
        "UNAUTHORIZED_CLIENT, CODE, unauthorized_client, the authorization code grant",
        "UNAUTHORIZED_CLIENT, REFRESH, unauthorized_client, the refresh token grant",
        "UNAUTHORIZED_CLIENT, CLIENT, unauthorized_client, the client credentials grant",
        "UNSUPPORTED_GRANT_TYPE, CODE, unsupported_grant_type, Check the token URL",
        "UNSUPPORTED_GRANT_TYPE, REFRESH, unsupported_grant_type, Check the token URL",
        "INVALID_SCOPE, CODE, invalid_scope, (tasks)",
        "INVALID_SCOPE, CLIENT, invalid_scope, (tasks)",
        "INVALID_REQUEST, CODE, invalid_request, Check the token URL",
        "INVALID_REQUEST, CLIENT, invalid_request, Check the token URL"
    })
    @Tag("F46")
    @Tag("F47")
    void aRefusalComesWithItsRemedy(TokenFault fault, Way way, String code, String remedy) throws Exception {
        Granting granting = faced(fault, way);

        assertThat(granting).isInstanceOf(Refused.class);
        assertThat(text(granting)).contains(code, remedy, "127.0.0.1:");
    }

    @ParameterizedTest
    @CsvSource({"UNAVAILABLE, HTTP 503", "RESET, No answer", "DONE_THEN_RESET, No answer", "DONE_THEN_500, HTTP 500"})
    void whatMayPassMayBeTriedAgain(TokenFault fault, String told) throws Exception {
        for (Way way : Way.values()) {
            Granting granting = faced(fault, way);

            assertThat(granting).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.retryable())
                    .isTrue());
            assertThat(text(granting)).contains(told);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HTML, HTTP 200",
        "HTML, Please sign in",
        "OTHER_TOKEN_TYPE, 'mac'",
        "NO_TOKEN, no access token that can be sent"
    })
    @Tag("F54")
    void whatIsNoTokenIsTold(TokenFault fault, String told) throws Exception {
        for (Way way : Way.values()) {
            Granting granting = faced(fault, way);

            assertThat(granting).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.retryable())
                    .isFalse());
            assertThat(text(granting)).contains(told);
        }
    }

    @ParameterizedTest
    @CsvSource({"MISSING, PT1H", "ZERO, PT0S", "NEGATIVE, PT1H", "STRING, PT1H", "HUGE, PT720H"})
    @Tag("F52")
    void aLifetimeIsReadAsServersWriteIt(ExpiresInFault fault, Duration lifetime) throws Exception {
        contactCenter.set(Switches.EXPIRES_IN_FAULT, Optional.of(fault));

        for (Way way : Way.values()) {
            assertThat(granted(asked(way)).expiresAt())
                    .isEqualTo(clock.instant().plus(lifetime));
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aRedirectIsNotFollowed(Way way) throws Exception {
        Granting granting = stubbed(way, 307, "");

        assertThat(text(granting))
                .contains("HTTP 307", "redirects are not followed: look where it redirects to, and set that URL");
        assertThat(contactCenter.ledger().requests("POST", "/elsewhere")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void anAnswerWithoutEndIsNotRead(Way way) throws Exception {
        assertThat(text(stubbed(
                        way, 200, "{\"access_token\":\"" + "x".repeat(70_000) + "\",\"token_type\":\"Bearer\"}")))
                .contains("HTTP 200", "longer than 65536 characters")
                .hasSizeLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 502})
    void aBusyServerSaysWhenToComeAgain(int status) throws Exception {
        for (Way way : Way.values()) {
            assertThat(stubbed(way, status, "<p>Busy</p>")).isInstanceOfSatisfying(Failed.class, failed -> {
                assertThat(failed.retryable()).isTrue();
                assertThat(failed.retryAfter()).isEqualTo(Duration.ofSeconds(11));
                assertThat(failed.text()).endsWith("answered HTTP " + status + ": '<p>Busy</p>'");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE"})
    void aBrokenAnswerIsNone(Fault fault) {
        contactCenter
                .wireMock()
                .stubFor(post("/oauth2/token").willReturn(aResponse().withFault(fault)));

        assertThat(server.clientCredentials(settings))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.retryable()).isTrue());
    }

    @Test
    void aServerThatIsNotThereMayComeBack() {
        GrantSettings nowhere = settings(
                new OAuthClient("client", null, null), Grants.tokenUrl(ServerUrl.parse("http://127.0.0.1:1/token")));

        assertThat(server.refresh(nowhere, Grant.toRefresh(Secret.of("refresh"))))
                .isEqualTo(new Failed(
                        "No answer from the authorization server 127.0.0.1:1: ConnectException", true, null));
    }

    @Test
    void aTransportThatKnowsMoreIsBelieved() {
        OAuthServer untrusted = new OAuthServer(
                PostOnly.of((url, headers, form) -> {
                    throw new NoAnswer("its certificate has expired", false, null);
                }),
                clock);

        assertThat(untrusted.clientCredentials(settings))
                .isEqualTo(new Failed(
                        "No answer from the authorization server: its certificate has expired", false, null));
    }

    private Granting faced(TokenFault fault, Way way) throws Exception {
        return asked(way, () -> contactCenter.set(Switches.TOKEN_FAULT, Optional.of(fault)));
    }

    private Granting stubbed(Way way, int status, String body) throws Exception {
        return asked(way, () -> contactCenter
                .wireMock()
                .stubFor(post("/oauth2/token")
                        .willReturn(aResponse()
                                .withStatus(status)
                                .withHeader("Location", "/elsewhere")
                                .withHeader("Retry-After", "11")
                                .withBody(body))));
    }

    private Granting asked(Way way) throws Exception {
        return asked(way, () -> {});
    }

    /** @param goWrong when everything before has gone well */
    private Granting asked(Way way, Runnable goWrong) throws Exception {
        contactCenter.set(Switches.TOKEN_FAULT, Optional.empty());
        contactCenter.wireMock().getStubMappings().stream()
                .filter(stub -> "/oauth2/token".equals(stub.getRequest().getUrl()))
                .forEach(contactCenter.wireMock()::removeStub);
        return switch (way) {
            case CLIENT -> {
                goWrong.run();
                yield server.clientCredentials(settings);
            }
            case CODE -> {
                Secret code = code();
                goWrong.run();
                yield server.exchange(settings, attempt(), code);
            }
            case REFRESH -> {
                Grant grant = granted(server.exchange(settings, attempt(), code()));
                goWrong.run();
                yield server.refresh(settings, grant);
            }
        };
    }

    private Secret code() throws Exception {
        return Person.withEmail("ann@example.com").codeFor(server.authorizationRequest(settings, attempt()));
    }
}
