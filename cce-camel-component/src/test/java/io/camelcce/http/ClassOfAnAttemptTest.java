package io.camelcce.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.camelcce.faults.ConnectProxy;
import io.camelcce.faults.Conversation;
import io.camelcce.faults.ScriptedServer;
import io.camelcce.wiremock.proxy.ConnectionScript;
import io.camelcce.wiremock.proxy.FaultyProxy;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.apache.camel.component.http.HttpComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an attempt is told to be, whatever befalls its connection, on every way to a server: never unsent when a byte of
 * the request arrived, and never worse than it has to be.
 */
class ClassOfAnAttemptTest extends HttpExchanges {

    /** So large that head and body travel apart, and the body in several pieces. */
    private static final String BODY = "{\"taskId\":\"4711\",\"text\":\"" + "x".repeat(40_000) + "\"}";

    private static final String GARBAGE = "220 mail.example.com ESMTP\r\n\r\n";

    private static final Map<Way, RequestBytes> MEASURED = new EnumMap<>(Way.class);

    private static @Nullable CertificateAuthority maker;
    private static @Nullable SSLContext serverTls;

    @BeforeAll
    static void found() {
        maker = CertificateAuthority.wellKnown();
        serverTls = maker.goodContext();
    }

    @BeforeEach
    void trustTheAuthority() {
        component("https").setSslContextParameters(requireNonNull(maker).trusted());
    }

    /** What a server does with a connection, on which it may speak below TLS. */
    private interface Part {
        void play(Conversation raw, Conversation client) throws IOException;
    }

    private static final Part SILENT = (raw, client) -> {
        client.hear();
        raw.waitForTheEnd();
    };

    private static final Part ANSWERING = (raw, client) -> {
        while (true) {
            client.hear();
            client.say("HTTP/1.1 200 OK", "Content-Length: 2", "", "{}");
        }
    };

    static Stream<Arguments> everyBlowInEveryPlace() {
        return Stream.of(Way.values()).flatMap(way -> Stream.of(Place.values())
                .filter(place -> place.isOn(way))
                .flatMap(place ->
                        Stream.of(Blow.RESET, Blow.CUT, Blow.HALF_CLOSE).map(blow -> arguments(way, place, blow))));
    }

    @ParameterizedTest
    @MethodSource("everyBlowInEveryPlace")
    void isToldByWhatMayHaveArrived(Way way, Place place, Blow blow) {
        HttpResult result = made(attempt(way, place, blow, settings()));

        if (place.isBeforeTheRequest()) {
            assertThat(notSent(result)).satisfies(unsent -> assertThat(unsent.retryable() || isAlert(unsent))
                    .isTrue());
        } else {
            assertThat(maybeSent(result).timedOut()).isFalse();
        }
    }

    /** What a server says that still can: the client cannot know that it does not mean the settings. */
    private static boolean isAlert(HttpResult.NotSent unsent) {
        return unsent.failure().text().contains("Received fatal alert: handshake_failure");
    }

    /** In all places at once: each takes as long as the time-out. */
    @ParameterizedTest
    @EnumSource
    void isToldByWhatMayHaveArrivedWhenNothingMoves(Way way) {
        Map<Place, CompletableFuture<HttpResult>> results = new EnumMap<>(Place.class);
        for (Place place : Place.values()) {
            if (place.isOn(way)) {
                results.put(place, CompletableFuture.supplyAsync(() -> stalled(way, place), work -> new Thread(work)
                        .start()));
            }
        }

        results.forEach((place, result) -> assertTimedOut(place, result.join()));
    }

    /** Where nothing can have been sent there is no time that is too little. */
    private HttpResult stalled(Way way, Place place) {
        return place.isBeforeTheRequest()
                ? made(stalled(way, place, BRIEF))
                : inLittleTime(time -> made(stalled(way, place, time)));
    }

    /** One after the other: they are made with what the tests have in common. */
    private synchronized Attempt stalled(Way way, Place place, Duration time) {
        return attempt(way, place, Blow.STALL, new HttpSettings(time, time, 20));
    }

    private static void assertTimedOut(Place place, HttpResult result) {
        if (place.isBeforeTheRequest()) {
            assertThat(notSent(result).retryable()).as("%s", place).isTrue();
            assertThat(notSent(result).failure().timedOut()).as("%s", place).isTrue();
        } else {
            assertThat(maybeSent(result).timedOut()).as("%s", place).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isAnsweredWhenNothingBefallsIt(Way way) {
        assertThat(answer(made(attempt(way, ANSWERING, ConnectionScript.untouched(), settings())))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void isUnsentWhenNobodyListens(Way way) {
        Attempt attempt = attempt(way, ANSWERING, ConnectionScript.untouched(), settings());
        attempt.network().refuse();

        HttpResult.NotSent result = notSent(made(attempt));

        assertThat(result.retryable()).isTrue();
        assertThat(result.failure().text()).endsWith(" refuses the connection");
    }

    /** Without TLS, the request may be on its way when the reset comes. */
    @ParameterizedTest
    @EnumSource
    void isUnsentWhenTheConnectionIsResetAtOnceBeforeTls(Way way) {
        ScriptedServer resetting = server(raw -> raw.reset());
        if (way.isThroughProxy()) {
            goThrough(resetting.port());
        }
        String url = way.url(resetting.authority());

        HttpResult result = transportTo(url, settings()).exchange(post(url + "/tasks", BODY), AMPLE);

        if (way.isSecure()) {
            assertThat(notSent(result).retryable()).isTrue();
        } else {
            assertThat(result).isNotInstanceOf(HttpResult.Answered.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void mayBeSentWhenTheAnswerIsGarbage(Way way) {
        Part garbage = (raw, client) -> {
            client.hear();
            client.say(GARBAGE);
        };

        assertThat(maybeSent(made(attempt(way, garbage, ConnectionScript.untouched(), settings())))
                        .timedOut())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void mayBeSentWhenGarbageComesInPlaceOfTls(Way way) {
        Part garbage = (raw, client) -> {
            client.hear();
            raw.say(GARBAGE);
        };

        assertThat(maybeSent(made(attempt(way, garbage, ConnectionScript.untouched(), settings())))
                        .timedOut())
                .isFalse();
    }

    static Stream<Arguments> everyEndOfAKeptConnection() {
        return Stream.of(Way.values())
                .flatMap(way -> Stream.of(Blow.RESET, Blow.CUT).map(blow -> arguments(way, blow)));
    }

    /** The client may notice before it writes, while it writes, or after: whatever it says then has to be true. */
    @ParameterizedTest
    @MethodSource("everyEndOfAKeptConnection")
    void ofAKeptConnectionThatTheServerClosedIsToldTruly(Way way, Blow blow) {
        CountDownLatch answered = new CountDownLatch(1);
        Part closing = (raw, client) -> {
            client.hear();
            client.say("HTTP/1.1 200 OK", "Content-Length: 2", "", "{}");
            await().until(() -> answered.getCount() == 0);
            blow.byTheServer(raw);
        };
        Attempt attempt = attempt(way, closing, ConnectionScript.untouched(), settings());
        answer(attempt.exchange());
        long heard = attempt.server().bytesHeard();
        answered.countDown();
        await().until(attempt.server()::isQuiet);

        HttpResult result = attempt.exchange();

        if (result instanceof HttpResult.NotSent unsent) {
            assertThat(unsent.retryable()).isTrue();
            assertThat(attempt.server().bytesHeard()).isEqualTo(heard);
        } else if (result instanceof HttpResult.MaybeSent maybe) {
            assertThat(maybe.failure().timedOut()).isFalse();
        } else {
            assertThat(attempt.server().requests()).hasSize(2);
        }
    }

    /** What it comes to; if that is unsent, no byte of the request has passed. */
    private HttpResult made(Attempt attempt) {
        HttpResult result = attempt.exchange();
        if (result instanceof HttpResult.NotSent) {
            long beforeTheRequest = bytesOn(attempt.way()).before();
            assertThat(attempt.server().bytesHeard()).isZero();
            assertThat(attempt.network().connections()).allSatisfy(connection -> assertThat(connection.requestBytes())
                    .isLessThanOrEqualTo(beforeTheRequest));
        }
        return result;
    }

    private Attempt attempt(Way way, Place place, Blow blow, HttpSettings settings) {
        if (!place.isInTheAnswer()) {
            ConnectionScript onTheWay =
                    ConnectionScript.untouched().onRequest(blow.onTheWay(place.atByte(bytesOn(way))));
            return attempt(way, SILENT, onTheWay, settings);
        }
        Part answering = (raw, client) -> {
            client.hear();
            for (String piece : place.answer()) {
                client.say(piece);
            }
            blow.byTheServer(raw);
        };
        return attempt(way, answering, ConnectionScript.untouched(), settings);
    }

    private Attempt attempt(Way way, Part part, ConnectionScript onTheWay, HttpSettings settings) {
        ScriptedServer server = server(raw -> part.play(raw, way.accepted(raw, requireNonNull(serverTls))));
        if (!way.isThroughProxy()) {
            FaultyProxy network = open(FaultyProxy.to(server.authority())).otherwise(onTheWay);
            String url = way.url(network.authority());
            return new Attempt(way, server, network, url, transportTo(url, settings));
        }
        ConnectProxy proxy = open(ConnectProxy.forEverybody());
        FaultyProxy network = open(FaultyProxy.to(proxy.authority())).otherwise(onTheWay);
        goThrough(network.port());
        String url = way.url(server.authority());
        return new Attempt(way, server, network, url, transportTo(url, settings));
    }

    private void goThrough(int port) {
        HttpComponent https = component("https");
        https.setProxyHost("127.0.0.1");
        https.setProxyPort(port);
        https.setProxyAuthScheme("http");
    }

    private synchronized RequestBytes bytesOn(Way way) {
        return MEASURED.computeIfAbsent(way, this::measured);
    }

    private RequestBytes measured(Way way) {
        return RequestBytes.of(bytesOf(1, way), bytesOf(2, way));
    }

    /** Of so many requests on one connection. */
    private long bytesOf(int requests, Way way) {
        Attempt untouched = attempt(way, ANSWERING, ConnectionScript.untouched(), settings());
        for (int request = 0; request < requests; request++) {
            answer(untouched.exchange());
        }
        // The client may be through before the last bytes were counted.
        untouched.network().close();
        return untouched.requestBytes();
    }

    /** A request that is about to be made. */
    private record Attempt(Way way, ScriptedServer server, FaultyProxy network, String url, HttpTransport transport) {

        HttpResult exchange() {
            return transport.exchange(post(url + "/tasks", BODY), AMPLE);
        }

        long requestBytes() {
            assertThat(network.connections()).hasSize(1);
            return network.connections().get(0).requestBytes();
        }
    }
}
