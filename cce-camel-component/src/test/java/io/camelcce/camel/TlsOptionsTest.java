package io.camelcce.camel;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.faults.ScriptedServer;
import io.camelcce.http.CertificateAuthority;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.health.DefaultHealthCheckRegistry;
import org.apache.camel.support.PropertyBindingSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom to trust can be said in three places, for the contact centre and the token endpoint alike. */
class TlsOptionsTest {

    private static @Nullable CertificateAuthority maker;

    @BeforeAll
    static void found() {
        maker = CertificateAuthority.wellKnown();
    }

    enum Place {
        THE_COMPONENT {
            @Override
            void trust(DefaultCamelContext context, CceComponent cce) {
                cce.setSslContextParameters(authority().trusted());
            }
        },
        A_REFERENCE {
            @Override
            void trust(DefaultCamelContext context, CceComponent cce) {
                context.getRegistry().bind("contactCenterTls", authority().trusted());
                PropertyBindingSupport.build().bind(context, cce, "sslContextParameters", "#bean:contactCenterTls");
            }
        },
        THE_CONTEXT {
            @Override
            void trust(DefaultCamelContext context, CceComponent cce) {
                context.setSSLContextParameters(authority().trusted());
                cce.setUseGlobalSslContextParameters(true);
            }
        },
        THE_HTTPS_COMPONENT {
            @Override
            void trust(DefaultCamelContext context, CceComponent cce) {
                context.getComponent("https", HttpComponent.class)
                        .setSslContextParameters(authority().trusted());
            }
        };

        abstract void trust(DefaultCamelContext context, CceComponent cce);
    }

    @ParameterizedTest
    @EnumSource
    void aCertificateOfATrustedAuthorityIsAccepted(Place place) throws Exception {
        try (ScriptedServer server = secureServer();
                DefaultCamelContext context = new DefaultCamelContext()) {
            place.trust(context, componentFor(context, server));
            context.start();

            Exchange exchange = create(context, "");

            assertThat(exchange.getMessage().getHeader(CceConstants.OUTCOME)).isEqualTo("done");
            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().get(0)).startsWith("POST /token ");
            assertThat(server.requests().get(1)).startsWith("POST /drapi/v1/tasks ");
        }
    }

    @Test
    void ofTheComponentHoldsForTheReadinessCheckToo() throws Exception {
        try (ScriptedServer server = secureServer();
                DefaultCamelContext context = new DefaultCamelContext()) {
            HealthCheckRegistry checks = new DefaultHealthCheckRegistry(context);
            context.getCamelContextExtension().addContextPlugin(HealthCheckRegistry.class, checks);
            componentFor(context, server).setSslContextParameters(authority().trusted());
            context.start();
            create(context, "");
            HealthCheckHelper.getHealthCheckRepository(context, "producers").setEnabled(true);

            assertThat(HealthCheckHelper.invokeReadiness(context))
                    .filteredOn(result -> result.getCheck().getId().contains("cce"))
                    .singleElement()
                    .satisfies(result -> assertThat(result.getState()).isEqualTo(HealthCheck.State.UP));
        }
    }

    @Test
    void ofTheComponentComesBeforeThatOfTheHttpsComponent() throws Exception {
        try (ScriptedServer server = secureServer();
                DefaultCamelContext context = new DefaultCamelContext()) {
            CceComponent cce = componentFor(context, server);
            Place.THE_HTTPS_COMPONENT.trust(context, cce);
            cce.setSslContextParameters(new org.apache.camel.support.jsse.SSLContextParameters());
            context.start();

            assertThat(message(create(context, "&authorization=none"))).contains("no secure connection to ");
        }
    }

    @Tag("F04")
    @Test
    void aCertificateThatNobodyTrustsIsRefusedWithHostAndReason() throws Exception {
        try (ScriptedServer server = secureServer();
                DefaultCamelContext context = new DefaultCamelContext()) {
            CceComponent cce = componentFor(context, server);
            cce.setTokenUrl(null);
            cce.setClientId(null);
            cce.setClientSecret(null);
            cce.setAccessToken("t0ken");
            context.start();

            Exchange exchange = create(context, "");

            assertThat(exchange.getMessage().getHeader(CceConstants.OUTCOME)).isEqualTo("unavailable");
            assertThat(exchange.getMessage().getHeader(CceConstants.RETRYABLE)).isEqualTo(false);
            assertThat(message(exchange))
                    .contains("no secure connection to %s: ".formatted(server.authority()))
                    .contains("unable to find valid certification path")
                    .contains("; a setting has to change first");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aTokenEndpointThatNobodyTrustsIsToldNoSecret() throws Exception {
        try (ScriptedServer server = secureServer();
                DefaultCamelContext context = new DefaultCamelContext()) {
            componentFor(context, server);
            context.start();

            Exchange exchange = create(context, "");

            assertThat(message(exchange))
                    .contains("No answer from the authorization server: no secure connection to " + server.authority())
                    .contains("unable to find valid certification path")
                    .contains("; a setting has to change first")
                    .doesNotContain("s3cret");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aTokenEndpointMayHaveAnAuthorityOfItsOwn(@TempDir Path folder) throws Exception {
        CertificateAuthority another = new CertificateAuthority(folder);
        try (ScriptedServer centre = secureServer();
                ScriptedServer login = secureServer(another.goodServer());
                DefaultCamelContext context = new DefaultCamelContext()) {
            CceComponent cce = componentFor(context, centre);
            cce.setTokenUrl("https://%s/token".formatted(login.authority()));
            cce.setSslContextParameters(authority().trusted());
            cce.setTokenSslContextParameters(another.trusted());
            context.start();

            Exchange exchange = create(context, "");

            assertThat(exchange.getMessage().getHeader(CceConstants.OUTCOME)).isEqualTo("done");
            assertThat(login.requests()).singleElement().asString().startsWith("POST /token ");
            assertThat(centre.requests()).singleElement().asString().startsWith("POST /drapi/v1/tasks ");
        }
    }

    @Test
    void theAuthorityOfTheTokenEndpointVouchesForNoContactCenter(@TempDir Path folder) throws Exception {
        CertificateAuthority another = new CertificateAuthority(folder);
        try (ScriptedServer login = secureServer(another.goodServer());
                DefaultCamelContext context = new DefaultCamelContext()) {
            CceComponent cce = componentFor(context, login);
            cce.setSslContextParameters(authority().trusted());
            cce.setTokenSslContextParameters(another.trusted());
            context.start();

            assertThat(message(create(context, ""))).contains("no secure connection to ");
            assertThat(login.requests()).singleElement().asString().startsWith("POST /token ");
        }
    }

    @Test
    void aConnectionThatIsClosedAtOnceNamesTheUsualCauses() throws Exception {
        try (ScriptedServer server = ScriptedServer.playing(client -> client.reset());
                DefaultCamelContext context = new DefaultCamelContext()) {
            componentFor(context, server);
            context.start();

            Exchange exchange = create(context, "&authorization=none");

            assertThat(exchange.getMessage().getHeader(CceConstants.OUTCOME)).isEqualTo("unavailable");
            assertThat(message(exchange))
                    .contains(server.authority() + " closed the connection at once (")
                    .contains("the address that this application calls from (NGX_CLOUDCONNECT_CLIENT_IPS)")
                    .contains("a client certificate, as on port 8445");
        }
    }

    private static CertificateAuthority authority() {
        return requireNonNull(maker);
    }

    /** A contact centre and a token endpoint in one. */
    private static ScriptedServer secureServer() {
        return secureServer(authority().goodServer());
    }

    private static ScriptedServer secureServer(ServerSocket socket) {
        return ScriptedServer.playing(
                client -> {
                    while (true) {
                        boolean isToken = client.hear().startsWith("POST /token ");
                        String body = isToken ? "{\"access_token\":\"t0ken\",\"token_type\":\"Bearer\"}" : "{}";
                        client.say(
                                isToken ? "HTTP/1.1 200 OK" : "HTTP/1.1 201 Created",
                                "Content-Type: application/json",
                                "Content-Length: " + body.length(),
                                "",
                                body);
                    }
                },
                socket);
    }

    private static CceComponent componentFor(DefaultCamelContext context, ScriptedServer server) {
        CceComponent cce = context.getComponent("cce", CceComponent.class);
        cce.setDomain(server.authority());
        cce.setTokenUrl("https://%s/token".formatted(server.authority()));
        cce.setClientId("demo");
        cce.setClientSecret("s3cret");
        return cce;
    }

    private static Exchange create(DefaultCamelContext context, String options) {
        return context.createProducerTemplate()
                .send(CceRoutes.CREATE + "&throwExceptionOnFailure=false" + options, sms -> sms.getMessage()
                        .setHeaders(new HashMap<>(CceRoutes.AN_SMS)));
    }

    private static String message(Exchange exchange) {
        return exchange.getMessage().getHeader(CceConstants.MESSAGE, String.class);
    }
}
