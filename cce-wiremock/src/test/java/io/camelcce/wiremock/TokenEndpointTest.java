package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenEndpointTest {

    private static final String GRANT = "grant_type=client_credentials";
    private static final String IN_BODY = "&client_id=demo-client&client_secret=demo-secret";

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension();

    private final ApiClient api = new ApiClient(CCE.contactCenter());

    @Test
    void aClientInTheBodyGetsABearerToken() {
        assertIssued(api.token(GRANT + IN_BODY));
    }

    @Test
    void aClientInBasicGetsABearerToken() {
        assertIssued(api.tokenWithBasic("demo-client", "demo-secret", GRANT));
    }

    @Test
    void aScopeIsNoHindrance() {
        assertIssued(api.token(GRANT + IN_BODY + "&scope=cce%3Atasks"));
    }

    @Test
    void tokensAreOpaqueAndHardToGuess() {
        assertThat(api.token(GRANT + IN_BODY).text("access_token")).matches("simulated-secret-[A-Za-z0-9_-]{43}");
    }

    @Test
    void anAnswerWithATokenIsNotStored() {
        assertThat(api.token(GRANT + IN_BODY).header("Cache-Control")).contains("no-store");
    }

    @Test
    void theLifetimeCanBeChosen() {
        try (SimulatedContactCenter other = SimulatedContactCenter.builder()
                .tokenLifetime(Duration.ofMinutes(5))
                .start()) {
            assertThat(new ApiClient(other)
                            .token(GRANT + IN_BODY)
                            .json()
                            .path("expires_in")
                            .intValue())
                    .isEqualTo(300);
        }
    }

    @Test
    void theClientCanBeChosenAndIsUrlEncodedInBasic() {
        try (SimulatedContactCenter other =
                SimulatedContactCenter.builder().client("it's me", "a:b+c%").start()) {
            ApiClient api = new ApiClient(other);

            assertIssued(api.tokenWithBasic("it%27s+me", "a%3Ab%2Bc%25", GRANT));
            assertIssued(api.token(GRANT + "&client_id=it%27s+me&client_secret=a%3Ab%2Bc%25"));
            assertThat(other.clientId()).isEqualTo("it's me");
            assertThat(other.clientSecret()).isEqualTo("a:b+c%");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&client_id=demo-client",
                "&client_secret=demo-secret",
                "&client_id=demo-client&client_secret=",
                "&client_id=demo-client&client_secret=wrong",
                "&client_id=other&client_secret=demo-secret"
            })
    void anUnknownClientInTheBodyIsInvalid(String client) {
        Reply reply = api.token(GRANT + client);

        assertError(reply, 401, "invalid_client");
        assertThat(reply.header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void anUnknownClientInBasicIsInvalidAndToldTheScheme() {
        Reply reply = api.tokenWithBasic("demo-client", "wrong", GRANT);

        assertError(reply, 401, "invalid_client");
        assertThat(reply.header("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Basic"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Basic ZGVtbw==", "Basic OiV6eg==", "Bearer x", "Basic /w=="})
    void aBrokenBasicHeaderIsAnInvalidClient(String authorization) {
        Reply reply = api.send(api.formTo("/oauth2/token", GRANT).header("Authorization", authorization));

        assertError(reply, 401, "invalid_client");
    }

    @Test
    void anotherGrantIsUnsupported() {
        assertError(api.token("grant_type=password" + IN_BODY), 400, "unsupported_grant_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x=1", "grant_type=", "", "grant_type=client_credentials&grant_type=client_credentials"})
    void aBrokenRequestIsInvalid(String form) {
        assertError(api.token(form.isEmpty() ? form : form + IN_BODY), 400, "invalid_request");
    }

    @Test
    void aBrokenEscapeIsABadRequest() {
        assertThat(api.token("grant_type=%zz" + IN_BODY).status()).isEqualTo(400);
    }

    @Test
    void aClientThatAuthenticatesTwiceIsInvalid() {
        assertError(api.tokenWithBasic("demo-client", "demo-secret", GRANT + IN_BODY), 400, "invalid_request");
    }

    @Test
    void aFormThatDoesNotSayThatItIsOneIsInvalid() {
        Reply reply = api.send(api.to("/oauth2/token")
                .POST(BodyPublishers.ofString(GRANT + IN_BODY))
                .header("Content-Type", "text/plain"));

        assertError(reply, 400, "invalid_request");
    }

    @Test
    void anErrorIsNotStoredEither() {
        assertThat(api.token("x=1").header("Cache-Control")).contains("no-store");
    }

    private static void assertIssued(Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("access_token")).isNotBlank();
        assertThat(reply.text("token_type")).isEqualTo("Bearer");
        assertThat(reply.json().path("expires_in").intValue()).isEqualTo(3600);
    }

    private static void assertError(Reply reply, int status, String error) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.text("error")).isEqualTo(error);
        assertThat(reply.json().has("access_token")).isFalse();
    }
}
