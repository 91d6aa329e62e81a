package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.camelcce.wiremock.oauth.GrantRecord;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

class OAuthFaultsTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension();

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();
    private final Client client = new Client(contactCenter);

    @ParameterizedTest
    @CsvSource({
        "INVALID_REQUEST, 400",
        "INVALID_CLIENT, 401",
        "INVALID_GRANT, 400",
        "UNAUTHORIZED_CLIENT, 400",
        "UNSUPPORTED_GRANT_TYPE, 400",
        "INVALID_SCOPE, 400"
    })
    void anErrorTakesThePlaceOfTokensAndNothingIsCarriedOut(TokenFault fault, int status) {
        Reply tokens = client.tokensOf("ann@example.com");

        Reply refused = with(fault, () -> client.refresh(tokens));

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.text("error")).isEqualTo(fault.name().toLowerCase(Locale.ROOT));
        assertThat(client.refresh(tokens).status()).isEqualTo(200);
        assertThat(contactCenter.ledger().tokenRequests("refresh_token")).isEqualTo(2);
    }

    @Test
    void aClientThatCameWithBasicIsToldTheScheme() {
        Reply refused = with(TokenFault.INVALID_CLIENT, () -> new ApiClient(contactCenter)
                .tokenWithBasic("demo-client", "demo-secret", "grant_type=client_credentials"));

        assertThat(refused.header("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Basic"));
    }

    @Test
    void theTokenEndpointIsDown() {
        Reply tokens = client.tokensOf("ann@example.com");

        assertThat(with(TokenFault.UNAVAILABLE, () -> client.refresh(tokens)).status())
                .isEqualTo(503);
        assertThat(client.refresh(tokens).status()).isEqualTo(200);
    }

    @Test
    void theConnectionIsResetBeforeAnythingHappened() {
        Reply tokens = client.tokensOf("ann@example.com");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> with(TokenFault.RESET, () -> client.refresh(tokens)));
        assertThat(client.refresh(tokens).status()).isEqualTo(200);
    }

    @Test
    void aPageComesInThePlaceOfTokens() {
        Reply page = with(TokenFault.HTML, () -> client.token("grant_type=client_credentials"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void tokensAreOfAnotherTypeOrMissing() {
        String code = client.codeFrom("ann@example.com");

        assertThat(with(TokenFault.OTHER_TOKEN_TYPE, () -> client.token("grant_type=client_credentials"))
                        .text("token_type"))
                .isEqualTo("mac");
        assertThat(with(TokenFault.NO_TOKEN, () -> client.token("grant_type=client_credentials"))
                        .json()
                        .has("access_token"))
                .isFalse();
        Reply withoutRefreshToken = with(TokenFault.NO_REFRESH_TOKEN, () -> client.redeem(code));
        assertThat(withoutRefreshToken.text("access_token")).isNotBlank();
        assertThat(withoutRefreshToken.json().has("refresh_token")).isFalse();
    }

    @Test
    void theAnswerIsLostAfterTheRotation() {
        Reply tokens = client.tokensOf("ann@example.com");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> with(TokenFault.DONE_THEN_RESET, () -> client.refresh(tokens)));

        assertThat(family().eventNames()).containsExactly("GRANTED", "REDEEMED", "REFRESHED");
        assertThat(client.refresh(tokens).text("error")).isEqualTo("invalid_grant");
        assertThat(family().alive()).isFalse();
    }

    @Test
    void theRotationIsAnsweredWithAnError() {
        Reply tokens = client.tokensOf("ann@example.com");

        Reply failed = with(TokenFault.DONE_THEN_500, () -> client.refresh(tokens));

        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.body()).doesNotContain("token\"");
        assertThat(family().refreshes()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"ZERO, 0", "NEGATIVE, -1", "STRING, '\"3600\"'", "HUGE, 1000000000000000000000000000000"})
    void theLifetimeIsSaidInAnotherWay(ExpiresInFault fault, String json) {
        contactCenter.set(Switches.EXPIRES_IN_FAULT, Optional.of(fault));

        Reply tokens = client.token("grant_type=client_credentials");

        assertThat(tokens.json().path("expires_in")).hasToString(json);
        assertThat(client.isLetIn(tokens)).isTrue();
    }

    @Test
    void theLifetimeIsNotSaid() {
        contactCenter.set(Switches.EXPIRES_IN_FAULT, Optional.of(ExpiresInFault.MISSING));

        assertThat(client.token("grant_type=client_credentials").json().has("expires_in"))
                .isFalse();
    }

    @Test
    void theAnswerIsLateAndTheSameWithAFault() {
        contactCenter.set(Switches.TOKEN_DELAY, Duration.ofMillis(1));

        assertThat(client.token("grant_type=client_credentials").status()).isEqualTo(200);
        assertThat(contactCenter
                        .wireMock()
                        .getAllServeEvents()
                        .get(0)
                        .getResponseDefinition()
                        .getFixedDelayMilliseconds())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"ACCESS_DENIED", "INVALID_SCOPE", "UNAUTHORIZED_CLIENT", "SERVER_ERROR", "TEMPORARILY_UNAVAILABLE"
            })
    void anErrorTakesThePlaceOfACode(CallbackFault fault) {
        assertThat(callbackWith(fault))
                .containsOnlyKeys("error", "state", "iss")
                .containsEntry("error", fault.name().toLowerCase(Locale.ROOT))
                .containsEntry("state", "xyz");
        assertThat(contactCenter.ledger().grants()).isEmpty();
    }

    @Test
    void theCallbackIsNotWhatWasAskedFor() {
        assertThat(callbackWith(CallbackFault.NO_CODE)).containsOnlyKeys("state", "iss");
        assertThat(callbackWith(CallbackFault.NO_STATE)).containsOnlyKeys("code", "iss");
        assertThat(callbackWith(CallbackFault.NO_ISSUER)).containsOnlyKeys("code", "state");
        assertThat(callbackWith(CallbackFault.WRONG_STATE).get("state")).isNotEqualTo("xyz");
        assertThat(callbackWith(CallbackFault.WRONG_ISSUER).get("iss")).isNotEqualTo(contactCenter.issuer());
        assertThat(client.redeem(String.valueOf(
                                callbackWith(CallbackFault.WRONG_CODE).get("code")))
                        .text("error"))
                .isEqualTo("invalid_grant");
    }

    @Test
    void faultsAreSetOverHttp() {
        ApiClient api = new ApiClient(contactCenter);
        JsonNode switches = api.send(api.to("/__admin/cce/switches")
                        .method(
                                "PATCH",
                                BodyPublishers.ofString(
                                        "{\"tokenFault\":\"invalid_grant\",\"callbackFault\":\"wrong_state\"}")))
                .json();

        assertThat(switches.path("tokenFault").asText()).isEqualTo("invalid_grant");
        assertThat(contactCenter.get(Switches.CALLBACK_FAULT)).contains(CallbackFault.WRONG_STATE);
        assertThat(client.token("grant_type=client_credentials").text("error")).isEqualTo("invalid_grant");
    }

    private Map<String, String> callbackWith(CallbackFault fault) {
        contactCenter.set(Switches.CALLBACK_FAULT, Optional.of(fault));
        Browser browser = new Browser(contactCenter);
        return Browser.parametersOf(browser.signIn(browser.open(Client.REQUEST), "ann@example.com"));
    }

    private Reply with(TokenFault fault, Supplier<Reply> call) {
        contactCenter.set(Switches.TOKEN_FAULT, Optional.of(fault));
        try {
            return call.get();
        } finally {
            contactCenter.set(Switches.TOKEN_FAULT, Optional.empty());
        }
    }

    private GrantRecord family() {
        return contactCenter.ledger().grants().get(0);
    }
}
