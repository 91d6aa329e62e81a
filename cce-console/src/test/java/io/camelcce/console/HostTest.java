package io.camelcce.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Under which names the console answers. */
class HostTest {

    private RunningConsole console;

    @BeforeEach
    void start() throws Exception {
        console = new RunningConsole(
                TestPages.router(),
                InstantSource.system(),
                "https://camel.example.com",
                List.of("inner.example.com", "other.example.com:8443"));
    }

    @AfterEach
    void stop() throws Exception {
        console.close();
    }

    @Test
    void itAnswersUnderItsOwnNames() {
        for (String host : List.of(
                "127.0.0.1:" + console.port(),
                "localhost:" + console.port(),
                "LOCALHOST:" + console.port(),
                "[::1]:" + console.port(),
                "camel.example.com",
                "camel.example.com:443",
                "inner.example.com",
                "inner.example.com:1234",
                "other.example.com:8443")) {
            assertThat(console.stranger().with("Host", host).get("/cce").status())
                    .as(host)
                    .isEqualTo(403);
        }
    }

    @Test
    void itAnswersWhoSpeaksHttp2AsWell() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + console.port() + "/cce"))
                .build();

        HttpResponse<String> first = client.send(request, HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> second = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(second.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(List.of(first.statusCode(), second.statusCode())).containsOnly(403);
    }

    @Test
    void itDoesNotAnswerUnderNamesOfOthers() {
        for (String host : List.of(
                "evil.example.com",
                "evil.example.com:" + console.port(),
                "127.0.0.1",
                "127.0.0.1:1",
                "localhost.:" + console.port(),
                "camel.example.com:80",
                "other.example.com",
                "2130706433:" + console.port(),
                "")) {
            RawAnswer refused = console.browser().with("Host", host).get("/cce");
            assertThat(refused.status()).as(host).isEqualTo(421);
            assertThat(refused.body()).as(host).doesNotContain("one-time token");
        }
    }

    @Test
    void whoSpeaksHttp10WithoutAHostIsNotAnswered() throws Exception {
        String request = "GET /cce HTTP/1.0\r\nCookie: %s\r\n\r\n"
                .formatted(console.browser().cookie());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), console.port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.0 421 ").doesNotContain("one-time token");
        }
    }

    @Test
    void whatIsNoHostTheServerRefuses() {
        for (String host : List.of(
                "localhost:" + console.port() + "@evil.example.com", "evil.example.com/localhost:" + console.port())) {
            assertThat(console.browser().with("Host", host).get("/cce").status())
                    .as(host)
                    .isEqualTo(400);
        }
    }

    @Test
    void whoNamesNoHostIsNotAnswered() {
        RawAnswer refused = console.browser().with("Host", null).get("/cce");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).doesNotContain("one-time token");
    }

    @Test
    void aRefusedNameIsInTheAuditLog() {
        console.stranger().with("Host", "evil.example.com").get("/cce/form");

        assertThat(console.audit()).contains("nobody from 127.0.0.1: refused GET /form: Not under this name");
    }

    @Test
    void theAddressThatIsPrintedIsThatOfThePublicUrl() {
        assertThat(console.log()).contains("https://camel.example.com/cce/enter?token=");
    }

    @Test
    void theCookieOfAPublicNameTravelsByTlsOnly() {
        Browser browser = console.stranger().with("Host", "camel.example.com");

        RawAnswer entered = browser.get("/cce/enter?token=" + console.token());

        assertThat(entered.header("Set-Cookie").orElseThrow()).endsWith("; HttpOnly; SameSite=Lax; Secure");
    }

    @Test
    void behindAProxyTheOriginIsThePublicOne() {
        Browser browser = console.browser();
        String formToken = browser.get("/cce/form").body();

        RawAnswer done = browser.postFrom(
                Map.of("Origin", "https://camel.example.com", "Sec-Fetch-Site", "same-origin"),
                "/cce/deed",
                Map.of("formToken", formToken, "value", "x"));
        RawAnswer refused = browser.postFrom(
                Map.of("Origin", "http://camel.example.com"),
                "/cce/deed",
                Map.of("formToken", formToken, "value", "x"));

        assertThat(done.status()).isEqualTo(303);
        assertThat(refused.status()).isEqualTo(403);
    }
}
