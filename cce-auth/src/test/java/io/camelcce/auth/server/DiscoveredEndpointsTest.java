package io.camelcce.auth.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.auth.TestClock;
import io.camelcce.authorization.Discovery;
import io.camelcce.authorization.Discovery.Found;
import io.camelcce.authorization.Discovery.NotFound;
import io.camelcce.authorization.OAuthEndpoints;
import io.camelcce.authorization.ServerUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Endpoints for settings that somebody is about to give. */
class DiscoveredEndpointsTest {

    private static final String METADATA = "/.well-known/oauth-authorization-server";

    private final StubServer stub = StubServer.open();
    private final OAuthServer server = new OAuthServer(new JdkTransport(), new TestClock());

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void areAllThatTheServerNames() {
        stub.at(METADATA, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/in","token_endpoint":"%1$s/token",
                 "revocation_endpoint":"%1$s/out","userinfo_endpoint":"%1$s/who"}""".formatted(issuer()));

        assertThat(server.discover(issuer()))
                .isEqualTo(new Found(new OAuthEndpoints(
                        issuer(), stub.url("/in"), stub.url("/token"), null, stub.url("/out"), stub.url("/who"))));
    }

    @Test
    void mayBeFewer() {
        stub.at(METADATA, 200, metadata("\"token_endpoint\":\"%s/token\"".formatted(issuer())));

        assertThat(server.discover(issuer()))
                .isEqualTo(
                        new Found(new OAuthEndpoints(issuer(), stub.url("/in"), stub.url("/token"), null, null, null)));
    }

    @Test
    void areNotFoundWithoutATokenEndpoint() {
        stub.at(METADATA, 200, metadata("\"x\":1"));

        assertThat(text(server.discover(issuer())))
                .isEqualTo("The metadata of %s name no token_endpoint: set its URL".formatted(issuer()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://login.example.com/token", "https://169.254.169.254/latest", "https://[fe80::1]/"})
    void areNotFoundIfOneOfThemIsNotCalled(String url) {
        stub.at(METADATA, 200, metadata("\"token_endpoint\":\"%s\"".formatted(url)));

        assertThat(text(server.discover(issuer()))).contains("name a token_endpoint that is not called: ");
    }

    @Test
    void areNotFoundWhereNobodyAnswers() {
        ServerUrl nobody = ServerUrl.parse("http://127.0.0.1:1");

        assertThat(text(server.discover(nobody))).contains("No answer from the authorization server 127.0.0.1:1");
    }

    @Test
    void areAskedForAnewEachTime() {
        assertThat(server.discover(issuer())).isInstanceOf(NotFound.class);

        stub.at(METADATA, 200, metadata("\"token_endpoint\":\"%s/token\"".formatted(issuer())));

        assertThat(server.discover(issuer())).isInstanceOf(Found.class);
    }

    private ServerUrl issuer() {
        return stub.url("");
    }

    private String metadata(String more) {
        return "{\"issuer\":\"%1$s\",\"authorization_endpoint\":\"%1$s/in\",%2$s}".formatted(issuer(), more);
    }

    private static String text(Discovery discovery) {
        assertThat(discovery).isInstanceOf(NotFound.class);
        return ((NotFound) discovery).text();
    }
}
