package io.camelcce.camel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.camelcce.auth.server.NoAnswer;
import io.camelcce.auth.server.OAuthServer;
import io.camelcce.auth.server.TokenHttpResponse;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.OAuthEndpoints;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import io.camelcce.http.CamelHttpClient;
import io.camelcce.http.ExchangeWatch;
import io.camelcce.http.HttpSettings;
import io.camelcce.http.HttpTransport;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HttpTokenTransportTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension();

    private static final Duration AMPLE = Duration.ofSeconds(30);

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();
    private final CamelContext context = new DefaultCamelContext();

    @BeforeEach
    void start() {
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void carriesWhatAnAuthorizationServerIsAsked() throws Exception {
        ServerUrl issuer = ServerUrl.parse(contactCenter.issuer());
        GrantSettings settings = new GrantSettings(
                null,
                new OAuthClient(contactCenter.clientId(), Secret.of(contactCenter.clientSecret()), null),
                new OAuthEndpoints(issuer, null, null, null, null, null),
                List.of("tasks"),
                Map.of(),
                null);

        try (HttpTransport http = transport(issuer)) {
            OAuthServer server = new OAuthServer(new HttpTokenTransport(http, AMPLE), InstantSource.system());

            assertThat(server.clientCredentials(settings)).isInstanceOfSatisfying(Granting.Granted.class, granted -> {
                assertThat(granted.grant().scopes()).containsExactly("tasks");
                assertThat(server.revoke(settings, granted.grant())).startsWith("revoked at ");
            });
        }
    }

    @Test
    void getsWithTheHeadersThatItIsGiven() throws Exception {
        contactCenter.acceptToken("my-own-token");
        ServerUrl userInfo = ServerUrl.parse(contactCenter.userInfoUrl());

        try (HttpTransport http = transport(userInfo)) {
            HttpTokenTransport transport = new HttpTokenTransport(http, AMPLE);

            assertThat(transport.get(userInfo.uri(), Map.of("Authorization", "Bearer my-own-token")))
                    .satisfies(response -> assertThat(response.status()).isEqualTo(200))
                    .satisfies(response -> assertThat(response.body()).contains("\"sub\""));
            assertThat(transport.get(userInfo.uri(), Map.of()).status()).isEqualTo(401);
        }
    }

    @Test
    void followsNoRedirect() throws Exception {
        contactCenter
                .wireMock()
                .stubFor(get("/here")
                        .willReturn(aResponse().withStatus(302).withHeader("Location", "/oauth2/userinfo")));
        ServerUrl here = ServerUrl.parse(contactCenter.issuer() + "/here");

        try (HttpTransport http = transport(here)) {
            TokenHttpResponse response = new HttpTokenTransport(http, AMPLE).get(here.uri(), Map.of());

            assertThat(response.status()).isEqualTo(302);
            assertThat(contactCenter.ledger().requests("GET", "/oauth2/userinfo"))
                    .isEmpty();
        }
    }

    @Test
    void tellsThatNobodyAnswers() throws Exception {
        URI nobody = URI.create("http://127.0.0.1:1/metadata");

        try (HttpTransport http = transport(new ServerUrl(nobody))) {
            HttpTokenTransport transport = new HttpTokenTransport(http, AMPLE);

            assertThatExceptionOfType(NoAnswer.class)
                    .isThrownBy(() -> transport.get(nobody, Map.of("Authorization", "Bearer my-own-token")))
                    .withMessageContaining("127.0.0.1:1")
                    .withMessageNotContaining("my-own-token")
                    .matches(NoAnswer::isRetryable);
        }
    }

    private HttpTransport transport(ServerUrl server) throws Exception {
        return CamelHttpClient.open(context, server, new HttpSettings(AMPLE, AMPLE, 20), "", new ExchangeWatch());
    }
}
