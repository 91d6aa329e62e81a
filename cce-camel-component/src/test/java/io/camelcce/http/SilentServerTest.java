package io.camelcce.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.faults.ConnectProxy;
import io.camelcce.faults.ScriptedServer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.SecureSocketProtocolsParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that says nothing any more is not waited for: on no kind of connection does a read have a time-out of its own. */
class SilentServerTest extends HttpExchanges {

    /** Longer than a test may take: what ends the exchange is the silence. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private static @Nullable CertificateAuthority maker;

    /** How the server is reached. */
    enum Way {
        PLAIN,
        TLS_1_2,
        TLS_1_3,
        THROUGH_A_PROXY
    }

    @BeforeAll
    static void found() {
        maker = CertificateAuthority.wellKnown();
    }

    @ParameterizedTest
    @EnumSource
    void isGivenUpBeforeItsAnswer(Way way) {
        ScriptedServer silent = server(way, client -> {
            client.hear();
            client.waitForTheEnd();
        });

        HttpResult result = inLittleTime(
                time -> transportTo(url(way, silent), answeredWithin(time)).exchange(post(way, silent), LONG));

        assertThat(maybeSent(result).timedOut()).isTrue();
        assertThat(maybeSent(result).text()).isEqualTo(silent.authority() + " did not answer in time");
        await().until(silent::isQuiet);
        // None, if it was so slow that the client had left before it looked.
        assertThat(silent.requests()).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void isGivenUpInTheMiddleOfItsAnswer(Way way) {
        ScriptedServer silent = server(way, client -> {
            client.hear();
            client.say("HTTP/1.1 201 Created", "Content-Length: 100", "", "{\"taskId\":");
            client.waitForTheEnd();
        });

        HttpResult result = inLittleTime(
                time -> transportTo(url(way, silent), answeredWithin(time)).exchange(post(way, silent), LONG));

        assertThat(maybeSent(result).timedOut()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void isGivenUpOnAKeptConnection(Way way) {
        Deque<ScriptedServer> servers = new ArrayDeque<>();

        HttpResult result = inLittleTime(time -> {
            ScriptedServer silent = server(way, client -> {
                client.hear();
                client.say("HTTP/1.1 201 Created", "Content-Length: 2", "", "{}");
                client.hear();
                client.waitForTheEnd();
            });
            servers.push(silent);
            return second(transportTo(url(way, silent), answeredWithin(time)), post(way, silent));
        });

        assertThat(maybeSent(result).timedOut()).isTrue();
        assertThat(servers.element().connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void isGivenUpWhenTheExchangeIsOutOfTime(Way way) {
        ScriptedServer silent = server(way, client -> {
            client.hear();
            client.waitForTheEnd();
        });

        HttpResult result =
                inLittleTime(time -> transportTo(url(way, silent), settings()).exchange(post(way, silent), time));

        assertThat(maybeSent(result).timedOut()).isTrue();
    }

    /** What the second exchange comes to; it is not sent when the first was out of time already. */
    private static HttpResult second(HttpTransport transport, HttpCall call) {
        HttpResult first = transport.exchange(call, LONG);
        if (first instanceof HttpResult.MaybeSent late && late.failure().timedOut()) {
            return new HttpResult.NotSent(late.failure(), true);
        }
        return first instanceof HttpResult.Answered ? transport.exchange(call, LONG) : first;
    }

    private ScriptedServer server(Way way, ScriptedServer.Script script) {
        if (way == Way.PLAIN) {
            return server(script);
        }
        HttpComponent https = component("https");
        https.setSslContextParameters(trusted(way));
        if (way == Way.THROUGH_A_PROXY) {
            https.setProxyHost("127.0.0.1");
            https.setProxyPort(open(ConnectProxy.forEverybody()).port());
            https.setProxyAuthScheme("http");
        }
        return open(ScriptedServer.playing(script, requireNonNull(maker).goodServer()));
    }

    private static SSLContextParameters trusted(Way way) {
        SSLContextParameters trusted = requireNonNull(maker).trusted();
        SecureSocketProtocolsParameters protocols = new SecureSocketProtocolsParameters();
        protocols.getSecureSocketProtocol().add(way == Way.TLS_1_2 ? "TLSv1.2" : "TLSv1.3");
        trusted.setSecureSocketProtocols(protocols);
        return trusted;
    }

    private static String url(Way way, ScriptedServer server) {
        return (way == Way.PLAIN ? "http://" : "https://") + server.authority();
    }

    private static HttpCall post(Way way, ScriptedServer server) {
        return post(url(way, server) + "/tasks", "{\"taskId\":\"4711\"}");
    }
}
