package io.camelcce.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.faults.ConnectProxy;
import io.camelcce.faults.ScriptedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.apache.camel.component.http.HttpComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The proxy that the https component is set up with lies in between; what it says is none of the server. */
class ProxyTest extends HttpExchanges {

    private static @Nullable CertificateAuthority maker;

    @BeforeAll
    static void found(@TempDir Path folder) {
        maker = new CertificateAuthority(folder);
    }

    @BeforeEach
    void trustTheAuthority() {
        component("https").setSslContextParameters(authority().trusted());
    }

    @Test
    void opensAWayAndCannotReadWhatPasses() {
        ConnectProxy proxy = open(ConnectProxy.forEverybody());
        goThrough(proxy.port());
        ScriptedServer server = secureServer();

        assertThat(answer(exchangeWith(server)).status()).isEqualTo(200);

        assertThat(server.requests()).singleElement().asString().contains("Authorization: Bearer t0ken");
        assertThat(proxy.requests())
                .singleElement()
                .asString()
                .startsWith("CONNECT " + server.authority() + " ")
                .doesNotContain("t0ken", "/tasks");
        assertThat(proxy.passed()).isNotEmpty().doesNotContain("t0ken", "/tasks", "4711");
    }

    @Test
    void isItselfSpokenToOverTlsUnlessItsSchemeIsSet() {
        ConnectProxy proxy = open(ConnectProxy.forEverybody(authority().goodServer()));
        HttpComponent https = component("https");
        https.setProxyHost("127.0.0.1");
        https.setProxyPort(proxy.port());
        ScriptedServer server = secureServer();

        assertThat(answer(exchangeWith(server)).status()).isEqualTo(200);
        assertThat(proxy.requests()).hasSize(1);
    }

    @Test
    void isPassedByForHostsThatDoNotNeedIt() {
        ConnectProxy proxy = open(ConnectProxy.forEverybody());
        goThrough(proxy.port());
        component("https").setNonProxyHosts("127.0.0.*");

        assertThat(answer(exchangeWith(secureServer())).status()).isEqualTo(200);
        assertThat(proxy.requests()).isEmpty();
    }

    @Test
    void isToldWhoCallsIfItAsks() {
        ConnectProxy proxy = open(ConnectProxy.asking("cce", "s3cret"));
        goThrough(proxy.port());
        component("https").setProxyAuthUsername("cce");
        component("https").setProxyAuthPassword("s3cret");
        ScriptedServer server = secureServer();

        assertThat(answer(exchangeWith(server)).status()).isEqualTo(200);
        assertThat(server.requests()).singleElement().asString().doesNotContain("Proxy-Authorization");
    }

    @Test
    void thatWantsToKnowWhoCallsSaysNo() {
        ConnectProxy proxy = open(ConnectProxy.asking("cce", "s3cret"));
        goThrough(proxy.port());
        ScriptedServer server = secureServer();

        HttpResult.NotSent result = notSent(exchangeWith(server));

        assertThat(result.retryable()).isFalse();
        assertThat(result.failure().text())
                .isEqualTo(
                        "the proxy %s does not open a way to %s: it answers HTTP 407, it wants a user and a password, or others",
                        proxy.authority(), server.authority());
        assertThat(server.connections()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"201, false", "403, false", "429, true", "502, true", "503, true"})
    void thatAnswersInsteadOfTheServerIsNotTakenForIt(int status, boolean mayPass) {
        ScriptedServer refusing = server(client -> {
            client.hear();
            client.say("HTTP/1.1 " + status + " Whatever", "Content-Length: 2", "", "{}");
        });
        goThrough(refusing.port());
        ScriptedServer server = secureServer();

        HttpResult.NotSent result = notSent(exchangeWith(server));

        assertThat(result.retryable()).isEqualTo(mayPass);
        assertThat(result.failure().timedOut()).isFalse();
        assertThat(result.failure().text())
                .isEqualTo(
                        "the proxy %s does not open a way to %s: it answers HTTP %d",
                        refusing.authority(), server.authority(), status);
        assertThat(server.connections()).isZero();
    }

    @Test
    void thatHangsUpHasNotSentTheRequest() {
        ScriptedServer closing = server(client -> client.hear());
        goThrough(closing.port());
        ScriptedServer server = secureServer();

        HttpResult.NotSent result = notSent(exchangeWith(server));

        assertThat(result.retryable()).isTrue();
        assertThat(result.failure().text())
                .startsWith("the proxy %s to %s closed the connection at once ("
                        .formatted(closing.authority(), server.authority()))
                .doesNotContain("doorkeeper");
    }

    @Test
    void thatIsSilentHasNotSentTheRequest() {
        ScriptedServer silent = server(client -> {
            client.hear();
            client.waitForTheEnd();
        });
        goThrough(silent.port());
        ScriptedServer server = secureServer();
        String url = "https://" + server.authority();

        HttpResult.NotSent result = notSent(transportTo(url, settings()).exchange(post(url + "/tasks", "{}"), BRIEF));

        assertThat(result.retryable()).isTrue();
        assertThat(result.failure().timedOut()).isTrue();
        assertThat(result.failure().text())
                .isEqualTo("the proxy %s to %s could not be reached in time", silent.authority(), server.authority());
    }

    @Test
    void thatIsNotThereIsNamed() throws IOException {
        int nobody = portOfNobody();
        goThrough(nobody);
        ScriptedServer server = secureServer();

        HttpResult.NotSent result = notSent(exchangeWith(server));

        assertThat(result.retryable()).isTrue();
        assertThat(result.failure().text())
                .isEqualTo("the proxy 127.0.0.1:%d to %s refuses the connection", nobody, server.authority());
    }

    @Test
    void thatTalksWithoutEndIsCutShort() {
        ScriptedServer endless = server(client -> {
            client.hear();
            client.say("HTTP/1.1 200 OK", "X-Long: ");
            while (true) {
                client.say("x".repeat(8192));
            }
        });
        goThrough(endless.port());

        HttpResult.NotSent result = notSent(exchangeWith(secureServer()));

        assertThat(result.failure().timedOut()).isFalse();
        assertThat(result.failure().text()).contains(endless.authority()).contains("Maximum line length");
    }

    @Test
    void doesNotHideThatTheCertificateOfTheServerIsNotTrusted() {
        ConnectProxy proxy = open(ConnectProxy.forEverybody());
        goThrough(proxy.port());
        component("https").setSslContextParameters(null);
        ScriptedServer server = secureServer();

        HttpResult.NotSent result = notSent(exchangeWith(server));

        assertThat(result.retryable()).isFalse();
        assertThat(result.failure().text())
                .startsWith("no secure connection to " + server.authority() + ": ")
                .contains("certification path");
    }

    @Test
    void doesNotMakeAMistakeOfTheServersItsOwn() {
        ConnectProxy proxy = open(ConnectProxy.forEverybody());
        goThrough(proxy.port());
        ScriptedServer server =
                open(ScriptedServer.playing(client -> client.hear(), authority().goodServer()));

        assertThat(maybeSent(exchangeWith(server)).text())
                .startsWith(server.authority() + " closed the connection before it answered (");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void isNotInTheWayAnyMoreOnceAConnectionStands() {
        ConnectProxy proxy = open(ConnectProxy.forEverybody());
        goThrough(proxy.port());
        ScriptedServer server = secureServer();
        String url = "https://" + server.authority();
        HttpTransport transport = transportTo(url, settings());

        answer(transport.exchange(post(url + "/tasks", "{}"), AMPLE));
        answer(transport.exchange(post(url + "/tasks", "{}"), AMPLE));

        assertThat(proxy.requests()).hasSize(1);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void isNotSentATokenInClearOnTheWayToLoopback() {
        ConnectProxy proxy = open(ConnectProxy.forEverybody());
        HttpComponent http = component("http");
        http.setProxyHost("127.0.0.1");
        http.setProxyPort(proxy.port());
        ScriptedServer server = server(ANSWERS);

        assertThat(answer(transportTo(server).exchange(post(server), AMPLE)).status())
                .isEqualTo(200);
        assertThat(proxy.requests()).isEmpty();
    }

    private static final ScriptedServer.Script ANSWERS = client -> {
        while (true) {
            client.hear();
            client.say("HTTP/1.1 200 OK", "Content-Length: 0", "", "");
        }
    };

    private static CertificateAuthority authority() {
        return requireNonNull(maker);
    }

    private ScriptedServer secureServer() {
        return open(ScriptedServer.playing(ANSWERS, authority().goodServer()));
    }

    /** As most proxies are spoken to: without TLS. */
    private void goThrough(int port) {
        HttpComponent https = component("https");
        https.setProxyHost("127.0.0.1");
        https.setProxyPort(port);
        https.setProxyAuthScheme("http");
    }

    private HttpResult exchangeWith(ScriptedServer server) {
        String url = "https://" + server.authority();
        return transportTo(url, settings()).exchange(post(url + "/tasks", "{\"taskId\":\"4711\"}"), AMPLE);
    }

    private static int portOfNobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
