package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SeenRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Under whose authorization a call is made. */
class AuthorizationOfACallTest {

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    @Test
    void clientCredentialsByBasicGiveOneTokenForManyCalls() throws Exception {
        List<Exchange> calls = call(AuthorizationOfACallTest::clientCredentials, "", 3, null);

        assertThat(calls).allSatisfy(call -> assertThat(outcome(call)).isEqualTo("done"));
        assertThat(CONTACT_CENTER.contactCenter().ledger().tokenRequests()).isEqualTo(1);
    }

    @Test
    void clientCredentialsMayTravelInTheBody() throws Exception {
        Consumer<CceComponent> body = cce -> {
            clientCredentials(cce);
            cce.setClientAuthentication(ClientAuthentication.BODY);
        };

        assertThat(outcome(call(body, "", 1, null).get(0))).isEqualTo("done");
    }

    @Test
    void aWrongClientSecretIsToldWithoutTellingIt() throws Exception {
        Consumer<CceComponent> wrong = cce -> {
            clientCredentials(cce);
            cce.setClientSecret("hunter2");
        };

        Exchange call = call(wrong, "", 1, null).get(0);

        assertThat(outcome(call)).isEqualTo("unauthorized");
        assertThat(message(call)).contains("client id", "client secret").doesNotContain("hunter2");
        assertThat(creates()).isEmpty();
    }

    @Test
    void aTokenEndpointThatIsDownIsUnavailableAndNothingIsSent() throws Exception {
        Consumer<CceComponent> down = cce -> {
            clientCredentials(cce);
            cce.setTokenUrl("http://127.0.0.1:1/token");
        };

        Exchange call = call(down, "", 1, null).get(0);

        assertThat(outcome(call)).isEqualTo("unavailable");
        assertThat(call.getMessage().getHeader(CceConstants.RETRYABLE)).isEqualTo(true);
        assertThat(creates()).isEmpty();
    }

    @Test
    @Tag("F40")
    void aTokenThatCceRefusesIsReplacedOnceAndTheCallReplayed() throws Exception {
        List<Exchange> calls = call(AuthorizationOfACallTest::clientCredentials, "", 2, () -> CONTACT_CENTER
                .contactCenter()
                .refuseTokens());

        assertThat(outcome(calls.get(1))).isEqualTo("done");
        assertThat(calls.get(1).getMessage().getHeader(CceConstants.ATTEMPTS)).isEqualTo(2);
        assertThat(CONTACT_CENTER.contactCenter().ledger().tokenRequests()).isEqualTo(2);
        assertThat(creates()).extracting(SeenRequest::status).containsExactly(201, 401, 201);
        CreatesSeen seen = new CreatesSeen(CONTACT_CENTER.contactCenter().wireMock());
        assertThat(seen.taskIds().get(2))
                .isEqualTo(seen.taskIds().get(1))
                .isNotEqualTo(seen.taskIds().get(0));
        assertThat(seen.bodies().get(2)).isEqualTo(seen.bodies().get(1));
    }

    @Test
    void aFixedTokenIsUsedAsItIs() throws Exception {
        CONTACT_CENTER.contactCenter().acceptToken("t0ken-fixed");

        Exchange call =
                call(cce -> cce.setAccessToken("t0ken-fixed"), "", 1, null).get(0);

        assertThat(outcome(call)).isEqualTo("done");
        assertThat(CONTACT_CENTER.contactCenter().ledger().tokenRequests()).isZero();
    }

    @Test
    void aFixedTokenThatIsRefusedAsksForAPerson() throws Exception {
        Exchange call =
                call(cce -> cce.setAccessToken("old-token"), "", 1, null).get(0);

        assertThat(outcome(call)).isEqualTo("unauthorized");
        assertThat(call.getMessage().getHeader(CceConstants.NODE_OUTCOME)).isEqualTo("onauthorizationfail");
        assertThat(message(call))
                .contains("refused the configured access token")
                .doesNotContain("old-token");
    }

    @Test
    void theTokenOfTheExchangeIsTheOneOfItsAuthorizationHeader() throws Exception {
        CONTACT_CENTER.contactCenter().acceptToken("t0ken-presented");

        Exchange call = call(
                        cce -> {},
                        "&authorization=exchange",
                        1,
                        null,
                        Map.of("Authorization", "Bearer t0ken-presented"))
                .get(0);

        assertThat(outcome(call)).isEqualTo("done");
    }

    @Test
    void anExchangeWithoutATokenIsNotSent() throws Exception {
        Exchange call = call(cce -> {}, "&authorization=exchange", 1, null).get(0);

        assertThat(outcome(call)).isEqualTo("unauthorized");
        assertThat(message(call)).contains("without an access token");
        assertThat(creates()).isEmpty();
    }

    @Test
    void withoutAuthorizationNoTokenIsSent() throws Exception {
        Exchange call = call(cce -> {}, "&authorization=none", 1, null).get(0);

        assertThat(outcome(call)).isEqualTo("unauthorized");
        assertThat(creates()).extracting(SeenRequest::authorized).containsExactly(false);
        assertThat(message(call)).contains("wants a token (HTTP 401)");
        assertThat(call.getMessage().getHeader(CceConstants.HTTP_STATUS)).isEqualTo(401);
    }

    private static void clientCredentials(CceComponent cce) {
        cce.setTokenUrl(CONTACT_CENTER.contactCenter().tokenUrl());
        cce.setClientId(CONTACT_CENTER.contactCenter().clientId());
        cce.setClientSecret(CONTACT_CENTER.contactCenter().clientSecret());
    }

    private static List<Exchange> call(
            Consumer<CceComponent> credentials, String option, int times, @Nullable Runnable between) throws Exception {
        return call(credentials, option, times, between, Map.of());
    }

    private static List<Exchange> call(
            Consumer<CceComponent> credentials,
            String option,
            int times,
            @Nullable Runnable between,
            Map<String, Object> headers)
            throws Exception {
        Map<String, Object> all = new HashMap<>(CceRoutes.AN_SMS);
        all.putAll(headers);
        List<Exchange> calls = new ArrayList<>();
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            CceComponent cce = context.getComponent("cce", CceComponent.class);
            cce.setDomain(CONTACT_CENTER.contactCenter().domain());
            credentials.accept(cce);
            context.start();
            for (int i = 0; i < times; i++) {
                if (i > 0 && between != null) {
                    between.run();
                }
                calls.add(context.createProducerTemplate()
                        .send(
                                CceRoutes.CREATE + option + "&throwExceptionOnFailure=false",
                                exchange -> exchange.getMessage().setHeaders(new HashMap<>(all))));
            }
        }
        return calls;
    }

    private static List<SeenRequest> creates() {
        return CONTACT_CENTER.contactCenter().ledger().requests("POST", "/drapi/v1/tasks");
    }

    private static String outcome(Exchange call) {
        assertThat(call.getException()).isNull();
        return call.getMessage().getHeader(CceConstants.OUTCOME, String.class);
    }

    private static String message(Exchange call) {
        return call.getMessage().getHeader(CceConstants.MESSAGE, String.class);
    }
}
