package io.camelcce.faults;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.camel.CceComponent;
import io.camelcce.camel.CceConstants;
import io.camelcce.http.CertificateAuthority;
import io.camelcce.wiremock.proxy.ConnectionScript;
import io.camelcce.wiremock.proxy.Fault;
import io.camelcce.wiremock.proxy.FaultyProxy;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contact centres behind TLS, and what is wrong with it: no token gets to whom it is not meant for. */
@Timeout(180)
class InsecureNetworkTest {

    private static @Nullable CertificateAuthority maker;

    @BeforeAll
    static void found() {
        maker = CertificateAuthority.wellKnown();
    }

    /** A certificate that does not vouch for its server. */
    enum Certificate {
        EXPIRED(CertificateAuthority::expiredServer, true, "NotAfter"),
        OF_ANOTHER_HOST(CertificateAuthority::otherServer, true, "doesn't match"),
        OF_NOBODY_KNOWS_WHOM(CertificateAuthority::goodServer, false, "unable to find valid certification path");

        @SuppressWarnings("ImmutableEnumChecker") // It makes a server, and keeps nothing.
        private final Function<CertificateAuthority, ServerSocket> server;

        private final boolean signerIsTrusted;
        private final String reason;

        Certificate(Function<CertificateAuthority, ServerSocket> server, boolean signerIsTrusted, String reason) {
            this.server = server;
            this.signerIsTrusted = signerIsTrusted;
            this.reason = reason;
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("F04")
    void aCertificateThatDoesNotVouchForItsServerIsShownNoToken(Certificate certificate) throws Exception {
        try (ScriptedServer server = answering("HTTP/1.1 201 Created", certificate.server.apply(authority()));
                DefaultCamelContext context = new DefaultCamelContext()) {
            cce(context, server.authority());
            if (certificate.signerIsTrusted) {
                trust(context);
            }
            context.start();

            Exchange refused = create(context);

            FaultsInRoutes.assertUnavailable(refused, false);
            assertThat(header(refused, CceConstants.ATTEMPTS)).isEqualTo(1);
            assertThat(header(refused, CceConstants.MESSAGE))
                    .asString()
                    .contains("no secure connection to " + server.authority() + ": ")
                    .contains(certificate.reason)
                    .contains("; a setting has to change first");
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.bytesHeard()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    @Tag("F05")
    void aHandshakeThatStallsIsGivenUpInTime(int atByte) throws Exception {
        Exchange refused = createWithHandshake(Fault.stall(atByte), FaultsInRoutes.ENDLESS_MILLIS);

        assertThat(header(refused, CceConstants.ATTEMPTS)).isEqualTo(2);
    }

    /** None of its bytes takes longer than the time-out; all of them would take longer than the deadline. */
    @Test
    @Tag("F05")
    void aHandshakeThatTricklesIsGivenUpAtTheDeadline() throws Exception {
        createWithHandshake(Fault.slice(1, Duration.ofMillis(50)), 2 * FaultsInRoutes.BRIEF_MILLIS);
    }

    private static Exchange createWithHandshake(Fault fault, long deadline) throws Exception {
        try (ScriptedServer server =
                        answering("HTTP/1.1 201 Created", authority().goodServer());
                FaultyProxy network = FaultyProxy.to(server.authority());
                DefaultCamelContext context = new DefaultCamelContext()) {
            network.otherwise(ConnectionScript.untouched().onAnswer(fault));
            cce(context, network.authority()).getConfiguration().setDeadline(deadline);
            trust(context);
            context.start();

            Exchange refused = create(context);

            FaultsInRoutes.assertUnavailable(refused, true);
            assertThat(header(refused, CceConstants.MESSAGE))
                    .asString()
                    .contains(network.authority() + " could not be reached in time");
            assertThat(server.bytesHeard()).isZero();
            return refused;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    @Tag("F16")
    void aRedirectOutOfTlsIsNotFollowed(int status) throws Exception {
        try (ScriptedServer elsewhere = ScriptedServer.playing(Conversation::hear);
                ScriptedServer server = answering(
                        "HTTP/1.1 " + status + " Elsewhere\r\nLocation: http://" + elsewhere.authority()
                                + "/drapi/v1/tasks",
                        authority().goodServer());
                DefaultCamelContext context = new DefaultCamelContext()) {
            // As an application may have it for others.
            context.getComponent("https", HttpComponent.class).setFollowRedirects(true);
            cce(context, server.authority());
            trust(context);
            context.start();

            Exchange redirected = create(context);

            assertThat(header(redirected, CceConstants.OUTCOME)).isEqualTo("rejected");
            assertThat(header(redirected, CceConstants.HTTP_STATUS)).isEqualTo(status);
            assertThat(server.requests()).hasSize(1);
            assertThat(elsewhere.connections()).isZero();
        }
    }

    private static CertificateAuthority authority() {
        return requireNonNull(maker);
    }

    private static ScriptedServer answering(String head, ServerSocket socket) {
        return ScriptedServer.playing(
                client -> {
                    while (true) {
                        client.hear();
                        client.say(head, "Content-Length: 0", "", "");
                    }
                },
                socket);
    }

    private static CceComponent cce(DefaultCamelContext context, String domain) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:create").to(FaultsInRoutes.CREATE);
            }
        });
        CceComponent cce = context.getComponent("cce", CceComponent.class);
        cce.setDomain(domain);
        cce.setAccessToken("t0ken");
        cce.setConnectTimeout(FaultsInRoutes.BRIEF_MILLIS);
        cce.getConfiguration().setBackOff(10);
        cce.getConfiguration().setMaxAttempts(2);
        return cce;
    }

    private static void trust(DefaultCamelContext context) {
        context.getComponent("https", HttpComponent.class)
                .setSslContextParameters(authority().trusted());
    }

    private static Exchange create(DefaultCamelContext context) {
        return context.createProducerTemplate().send("direct:create", exchange -> exchange.getMessage()
                .setHeaders(new HashMap<>(FaultsInRoutes.AN_SMS)));
    }

    private static @Nullable Object header(Exchange exchange, String name) {
        return exchange.getMessage().getHeader(name);
    }
}
