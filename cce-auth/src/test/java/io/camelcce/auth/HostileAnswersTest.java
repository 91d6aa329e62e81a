package io.camelcce.auth;

import static io.camelcce.auth.Clients.answer;
import static io.camelcce.auth.Clients.anyClient;
import static io.camelcce.auth.Clients.client;
import static io.camelcce.auth.Clients.reading;
import static io.camelcce.auth.Clients.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.camelcce.auth.TokenAnswer.Failed;
import io.camelcce.authorization.ClientAuthentication;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileAnswersTest {

    private static final String TOKEN = "{\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"x\":\"%s\"}";

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsAreNotFollowed(int status) {
        TokenAnswer read = reading(answer(status, TOKEN));

        assertThat(read).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.retryable())
                .isFalse());
        assertThat(text(read)).contains("login.example.com", "HTTP " + status, "redirects are not followed");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void anOverloadedServerMayBeAskedAgain(int status) {
        TokenHttpResponse response = new TokenHttpResponse(status, Map.of("Retry-After", "7"), "<p>Busy</p>");

        assertThat(reading(response))
                .isEqualTo(new Failed(
                        "The authorization server login.example.com answered HTTP %d: '<p>Busy</p>'".formatted(status),
                        true,
                        Duration.ofSeconds(7)));
    }

    @Test
    void anOverloadedServerGivesNoTokenEvenIfItSeemsTo() {
        assertThat(reading(answer(503, TOKEN)))
                .isEqualTo(new Failed("The authorization server login.example.com answered HTTP 503", true, null));
    }

    @Test
    void anOverloadedServerMayExplainItselfAtLength() {
        assertThat(reading(answer(503, "x".repeat(70_000))))
                .isEqualTo(new Failed("The authorization server login.example.com answered HTTP 503", true, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404})
    void aPageIsNoAnswer(int status) {
        TokenAnswer read = reading(answer(status, "<html>\r\n<title>Log\u0007 in</title></html>"));

        assertThat(read)
                .isEqualTo(new Failed(
                        ("The authorization server login.example.com answered HTTP %d, the body is not a JSON object:"
                                        + " '<html> <title>Log in</title></html>'")
                                .formatted(status),
                        false,
                        null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "[[[[",
                "\"abc\"",
                "{\"access_token\":\"abc",
                "{'access_token':'abc'}",
                "access_token=abc&token_type=bearer",
                "<access_token>abc</access_token>"
            })
    void whatIsNoJsonObjectIsNoAnswerAndTellsNoToken(String body) {
        TokenAnswer read = reading(answer(200, body));

        assertThat(read).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.retryable())
                .isFalse());
        assertThat(text(read)).contains("HTTP 200", "not a JSON object").doesNotContain("abc");
    }

    @Test
    void jsonWithoutEndDoesNotOverflowTheStack() {
        assertThat(reading(answer(200, "{\"a\":".repeat(10_000)))).isInstanceOf(Failed.class);
    }

    @Test
    void aBodyOfTheLimitIsRead() {
        int envelope = TOKEN.length() - 2;
        String padding = "x".repeat(TokenHttpResponse.BODY_LIMIT - envelope);

        assertThat(reading(answer(200, TOKEN.formatted(padding)))).isInstanceOf(TokenAnswer.Issued.class);
        assertThat(text(reading(answer(200, TOKEN.formatted(padding + "x")))))
                .contains("HTTP 200", "longer than 65536 characters");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 400, 401, 404})
    void jsonThatIsNeitherTokenNorErrorIsNoAnswer(int status) {
        assertThat(reading(answer(status, "{}")))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.retryable()).isFalse());
    }

    @Test
    void aTokenUnderAnErrorStatusIsNoToken() {
        assertThat(text(reading(answer(400, TOKEN)))).contains("HTTP 400", "without saying why");
    }

    @Test
    void silenceMayBeFollowedByAnotherRequest() {
        assertThat(unreached(new ConnectException("Basic bXkgc2VjcmV0")))
                .isEqualTo(new Failed(
                        "No answer from the authorization server login.example.com: ConnectException", true, null));
    }

    static Stream<IOException> certificateProblems() {
        return Stream.of(
                new SSLHandshakeException("no"),
                new SSLPeerUnverifiedException("no"),
                new IOException(new CertificateException("no")),
                new SSLException("no", new RuntimeException(new CertificateException("no"))));
    }

    @ParameterizedTest
    @MethodSource("certificateProblems")
    void aCertificateProblemDoesNotPass(IOException problem) {
        TokenAnswer read = unreached(problem);

        assertThat(read).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.retryable())
                .isFalse());
        assertThat(text(read)).contains("login.example.com", "certificate");
    }

    @Test
    void aCircleOfCausesEnds() {
        IOException one = new IOException("one");
        one.initCause(new IOException("other", one));

        assertThat(unreached(one))
                .isEqualTo(new Failed(
                        "No answer from the authorization server login.example.com: IOException", true, null));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTransportThatCanSayWhyThereIsNoAnswerIsBelieved(boolean retryable) {
        assertThat(unreached(new NoAnswer("login.example.com refuses the connection", retryable, null)))
                .isEqualTo(new TokenAnswer.Failed(
                        "No answer from the authorization server: login.example.com refuses the connection",
                        retryable,
                        null));
    }

    @Test
    void aPageFromARealServerIsNoAnswer() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] page = "<h1>Down for maintenance</h1>".getBytes(UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "120");
            exchange.sendResponseHeaders(503, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        try {
            String host = "localhost:" + server.getAddress().getPort();
            TokenAnswer read = new ClientCredentialsRequest(
                            client("http://" + host + "/token", ClientAuthentication.BODY),
                            new JdkTransport(),
                            InstantSource.system())
                    .send();

            assertThat(read)
                    .isEqualTo(new Failed(
                            "The authorization server %s answered HTTP 503: '<h1>Down for maintenance</h1>'"
                                    .formatted(host),
                            true,
                            Duration.ofMinutes(2)));
        } finally {
            server.stop(0);
        }
    }

    private static TokenAnswer unreached(IOException failure) {
        PostOnly transport = (url, headers, form) -> {
            throw failure;
        };
        return new ClientCredentialsRequest(anyClient(), transport, new TestClock()).send();
    }
}
