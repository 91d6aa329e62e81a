package io.camelcce.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.camelcce.faults.ConnectProxy;
import io.camelcce.faults.ScriptedServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.camel.component.http.HttpComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The proxy that the https component is set up with lies in between; what it says is none of the server. */
class ProxyTest extends HttpExchanges {

    private static @Nullable CertificateAuthority maker;

    @BeforeAll
    static void found() {
        maker = CertificateAuthority.wellKnown();
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
    @CsvSource({"201, false", "204, false", "403, false", "408, true", "429, true", "502, true", "503, true"})
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

    static Stream<Arguments> refusalsThatAreNotToldToTheirEnd() {
        return Stream.of(
                arguments("without a length", 407, "", "who are you?"),
                arguments("cut", 407, "Content-Length: 100\r\n", "who are you?"),
                arguments("too large for a challenge", 407, "Content-Length: 3000000000\r\n", ""),
                arguments("without a length", 403, "", "no"),
                arguments("cut", 403, "Content-Length: 100\r\n", "no"),
                arguments("larger than the memory", 403, "Content-Length: 3000000000\r\n", ""),
                arguments("no number", 403, "Transfer-Encoding: chunked\r\n", "no\r\n"));
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("refusalsThatAreNotToldToTheirEnd")
    void thatSaysNoHasSaidSoBeforeItsAnswerEnds(String how, int status, String header, String body) {
        ScriptedServer refusing = server(client -> {
            client.hear();
            client.say("HTTP/1.1 " + status + " No", "Proxy-Authenticate: Basic realm=\"way\"", header, body);
            if (how.equals("cut")) {
                return;
            }
            client.waitForTheEnd();
        });
        goThrough(refusing.port());

        HttpResult.NotSent result = notSent(exchangeWith(secureServer()));

        assertThat(result.retryable()).isFalse();
        assertThat(result.failure().timedOut()).isFalse();
        assertThat(result.failure().text())
                .startsWith("the proxy " + refusing.authority() + " does not open a way")
                .contains("it answers HTTP " + status);
        await().until(refusing::isQuiet);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 407})
    void thatSaysNoWithoutEndIsCutShort(int status) {
        AtomicLong sent = new AtomicLong();
        ScriptedServer endless = server(client -> {
            client.hear();
            client.say("HTTP/1.1 " + status + " No", "Transfer-Encoding: chunked", "", "");
            while (true) {
                client.say("10000", "x".repeat(0x10000), "");
                sent.addAndGet(0x10000);
            }
        });
        goThrough(endless.port());

        assertThat(notSent(exchangeWith(secureServer())).failure().text()).contains("it answers HTTP " + status);
        await().until(endless::isQuiet);
        assertThat(sent.get()).isLessThan(16L << 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 12\r\n\r\nwho are you?",
                "Transfer-Encoding: chunked\r\n\r\n3\r\nwho\r\n0\r\n\r\n"
            })
    void thatAsksWhoCallsInAFewWordsIsAnsweredOnTheSameConnection(String question) {
        ScriptedServer asking = server(asking(question));
        goThrough(asking.port());
        knownToTheProxy();

        assertThat(answer(exchangeWith(secureServer())).status()).isEqualTo(200);
        assertThat(asking.connections()).isEqualTo(1);
    }

    @Test
    void thatAsksWhoCallsInManyWordsIsAnsweredOnAConnectionOfItsOwn() {
        ScriptedServer asking = server(asking("Content-Length: 100000\r\n\r\n" + "x".repeat(100_000)));
        goThrough(asking.port());
        knownToTheProxy();

        assertThat(answer(exchangeWith(secureServer())).status()).isEqualTo(200);
        assertThat(asking.connections()).isEqualTo(2);
    }

    @Test
    void thatFallsSilentOnceItKnowsWhoCallsHasNotRefused() {
        ScriptedServer silent = server(client -> {
            client.hear();
            client.say(CHALLENGE, "Content-Length: 0", "", "");
            client.hear();
            client.waitForTheEnd();
        });
        goThrough(silent.port());
        knownToTheProxy();
        String url = "https://" + secureServer().authority();

        HttpResult.NotSent result = notSent(transportTo(url, settings()).exchange(post(url + "/tasks", "{}"), BRIEF));

        assertThat(result.retryable()).isTrue();
        assertThat(result.failure().timedOut()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 403})
    void thatRefusesLeavesNoPlaceInThePoolTaken(int status) {
        ScriptedServer refusing = server(client -> {
            client.hear();
            client.say("HTTP/1.1 " + status + " No", "", "");
            client.waitForTheEnd();
        });
        goThrough(refusing.port());
        String url = "https://" + secureServer().authority();
        HttpTransport transport = transportTo(url, new HttpSettings(AMPLE, AMPLE, 1));

        notSent(transport.exchange(post(url + "/tasks", "{}"), AMPLE));

        assertThat(notSent(transport.exchange(post(url + "/tasks", "{}"), BRIEF.multipliedBy(4)))
                        .failure()
                        .text())
                .endsWith("it answers HTTP " + status);
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

    private static final String CHALLENGE =
            "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"way\"";

    /** A proxy that asks who calls whoever does not say so. */
    private static ScriptedServer.Script asking(String question) {
        return client -> {
            String request = client.hear();
            if (!request.contains("\r\nProxy-Authorization: ")) {
                client.say(CHALLENGE, question);
                request = client.hear();
            }
            int port = Integer.parseInt(request.substring(request.indexOf(':') + 1, request.indexOf(" HTTP/1.1")));
            client.say("HTTP/1.1 200 OK", "", "");
            client.passOn(new Socket(InetAddress.getLoopbackAddress(), port), OutputStream.nullOutputStream());
        };
    }

    private void knownToTheProxy() {
        component("https").setProxyAuthUsername("cce");
        component("https").setProxyAuthPassword("s3cret");
    }

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
