package io.camelcce.http;

import io.camelcce.authorization.ServerUrl;
import io.camelcce.faults.Conversation;
import io.camelcce.faults.ScriptedServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** Exchanges over the client that the component uses, and what their tests say of them. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class HttpExchanges {

    /** More than any exchange on loopback takes, unless the other side is silent. */
    static final Duration AMPLE = Duration.ofSeconds(30);

    /** What a test can wait for a time-out, and a busy machine needs to send a request. */
    static final Duration BRIEF = Duration.ofMillis(700);

    private static final Duration LITTLE = Duration.ofMillis(250);
    private static final Duration MOST = Duration.ofSeconds(16);

    /** What takes longer to come, byte by byte, than the {@link #MOST} that a test gives it. */
    static final String MANY_BYTES = "x".repeat((int) (2 * MOST.dividedBy(Conversation.TRICKLE)));

    static final String CLOSED_BECAUSE = "ask the doorkeeper";

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    final CamelContext context = new DefaultCamelContext();
    final ExchangeWatch watch = new ExchangeWatch();

    @BeforeEach
    void startCamel() {
        context.start();
        opened.push(watch);
        opened.push(context);
    }

    @AfterEach
    void closeAll() throws Exception {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }

    <T extends AutoCloseable> T open(T resource) {
        opened.push(resource);
        return resource;
    }

    ScriptedServer server(ScriptedServer.Script script) {
        return open(ScriptedServer.playing(script));
    }

    HttpComponent component(String scheme) {
        return context.getComponent(scheme, HttpComponent.class);
    }

    HttpTransport transportTo(ScriptedServer server) {
        return transportTo(server, settings());
    }

    HttpTransport transportTo(ScriptedServer server, HttpSettings settings) {
        return transportTo("http://" + server.authority(), settings);
    }

    HttpTransport transportTo(String url, HttpSettings settings) {
        return transportTo(url, settings, CLOSED_BECAUSE);
    }

    HttpTransport transportTo(String url, HttpSettings settings, String closedBecause) {
        try {
            return open(CamelHttpClient.open(context, ServerUrl.parse(url), settings, closedBecause, watch));
        } catch (Exception notMade) {
            throw new AssertionError(notMade);
        }
    }

    static HttpSettings settings() {
        return new HttpSettings(AMPLE, AMPLE, 20);
    }

    static HttpSettings answeredWithin(Duration responseTimeout) {
        return new HttpSettings(AMPLE, responseTimeout, 20);
    }

    static HttpSettings connectedWithin(Duration connectTimeout) {
        return new HttpSettings(connectTimeout, AMPLE, 20);
    }

    static HttpCall get(String url) {
        return new HttpCall("GET", URI.create(url), Map.of("Accept", "application/json"), null);
    }

    static HttpCall get(ScriptedServer server) {
        return get("http://" + server.authority() + "/tasks/4711");
    }

    static HttpCall post(String url, String body) {
        return new HttpCall(
                "POST",
                URI.create(url),
                Map.of("Content-Type", "application/json", "Authorization", "Bearer t0ken"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    static HttpCall post(ScriptedServer server) {
        return post("http://" + server.authority() + "/tasks", "{\"taskId\":\"4711\"}");
    }

    /**
     * What an exchange comes to that has little time. A busy machine may need more until the request is on its way: an
     * exchange that was out of time before is made again with more. Nothing else is a reason to.
     */
    static HttpResult inLittleTime(Function<Duration, HttpResult> exchange) {
        Duration time = LITTLE;
        HttpResult result = exchange.apply(time);
        while (isOutOfTimeBeforeItWasSent(result) && time.compareTo(MOST) < 0) {
            time = time.multipliedBy(4);
            result = exchange.apply(time);
        }
        return result;
    }

    private static boolean isOutOfTimeBeforeItWasSent(HttpResult result) {
        return result instanceof HttpResult.NotSent unsent && unsent.failure().timedOut();
    }

    /** Posts to a server that plays this, with time enough. */
    HttpResult postTo(ScriptedServer.Script script) {
        ScriptedServer server = server(script);
        return transportTo(server).exchange(post(server), AMPLE);
    }

    static HttpAnswer answer(HttpResult result) {
        if (result instanceof HttpResult.Answered answered) {
            return answered.answer();
        }
        throw new AssertionError("not answered but " + result);
    }

    static HttpResult.NotSent notSent(HttpResult result) {
        if (result instanceof HttpResult.NotSent notSent) {
            return notSent;
        }
        throw new AssertionError("not unsent but " + result);
    }

    static HttpFailure maybeSent(HttpResult result) {
        if (result instanceof HttpResult.MaybeSent maybeSent) {
            return maybeSent.failure();
        }
        throw new AssertionError("not maybe sent but " + result);
    }
}
