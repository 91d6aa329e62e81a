package io.camelcce.wiremock.proxy;

import static io.camelcce.wiremock.proxy.ConnectionScript.untouched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultyProxyTest {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz";

    private final ListeningServer server = new ListeningServer();
    private final FaultyProxy proxy = FaultyProxy.to(server.authority());

    @SuppressWarnings("NullAway.Init")
    private Peer client;

    @SuppressWarnings("NullAway.Init")
    private Peer serversEnd;

    @AfterEach
    void stop() {
        proxy.close();
        server.close();
    }

    private void connect(ConnectionScript script) {
        proxy.next(script);
        client = server.connect(proxy);
        serversEnd = server.accept();
    }

    private ProxiedConnection connection() {
        return proxy.connections().get(0);
    }

    @Test
    void anUntouchedConnectionPassesAllOn() {
        connect(untouched());

        client.send(ALPHABET).endOutput();
        assertThat(serversEnd.receiveAll()).isEqualTo(ALPHABET);
        assertThat(serversEnd.send("yes").endOutput()).isNotNull();
        assertThat(client.receiveAll()).isEqualTo("yes");

        await().until(() -> !connection().isOpen());
        assertThat(connection().requestBytes()).isEqualTo(ALPHABET.length());
        assertThat(connection().answerBytes()).isEqualTo(3);
    }

    @Test
    void halfAMegabyteArrivesWhole() {
        connect(untouched());
        String much = ALPHABET.repeat(20_000);
        Thread sender = new Thread(() -> client.send(much).endOutput());
        sender.start();

        assertThat(serversEnd.receiveAll()).isEqualTo(much);
    }

    @Test
    void aSendersResetIsAReset() {
        connect(untouched());

        client.send("a");
        assertThat(serversEnd.receive(1)).isEqualTo("a");
        client.reset();

        assertReset(serversEnd);
        await().until(() -> !connection().isOpen());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 25, 26})
    void aResetStrikesBothSidesAfterExactlyThatManyBytesOfTheRequest(int atByte) {
        connect(untouched().onRequest(Fault.reset(atByte)));

        client.send(ALPHABET);

        assertThat(received(serversEnd, atByte)).isEqualTo(ALPHABET.substring(0, atByte));
        assertReset(serversEnd);
        assertReset(client);
        assertThat(connection().requestBytes()).isEqualTo(atByte);
        assertThat(connection().isOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 26})
    void aResetStrikesBothSidesAfterExactlyThatManyBytesOfTheAnswer(int atByte) {
        connect(untouched().onAnswer(Fault.reset(atByte)));

        client.send("a question");
        assertThat(serversEnd.receive(10)).isEqualTo("a question");
        serversEnd.send(ALPHABET);

        assertThat(received(client, atByte)).isEqualTo(ALPHABET.substring(0, atByte));
        assertReset(client);
        assertReset(serversEnd);
        assertThat(connection().answerBytes()).isEqualTo(atByte);
    }

    @Test
    void aResetWaitsForABytePassedOnInAnEarlierExchange() {
        connect(untouched().onAnswer(Fault.reset(5)));

        client.send("1");
        serversEnd.send("one");
        assertThat(client.receive(3)).isEqualTo("one");
        client.send("2");
        assertThat(serversEnd.receive(2)).isEqualTo("12");
        serversEnd.send("two");

        assertThat(client.receive(2)).isEqualTo("tw");
        assertReset(client);
    }

    @Test
    void aCutEndsBothStreamsEvenWhenMoreIsSent() {
        connect(untouched().onRequest(Fault.cut(3)));

        client.send(ALPHABET.repeat(10_000));

        assertThat(serversEnd.receiveAll()).isEqualTo("abc");
        assertThat(client.receiveAll()).isEmpty();
        assertThat(connection().isOpen()).isFalse();
        client.send(ALPHABET);
        assertThat(connection().requestBytes()).isEqualTo(3);
    }

    @Test
    void aHalfCloseLeavesTheOtherDirectionAlive() {
        connect(untouched().onRequest(Fault.halfClose(3)));

        client.send(ALPHABET);

        assertThat(serversEnd.receiveAll()).isEqualTo("abc");
        serversEnd.send("and yet");
        assertThat(client.receive(7)).isEqualTo("and yet");
        assertThat(connection().isOpen()).isTrue();
    }

    @Test
    void aHalfClosedAnswerLeavesRequestsAlive() {
        connect(untouched().onAnswer(Fault.halfClose(2)));

        serversEnd.send(ALPHABET);

        assertThat(client.receiveAll()).isEqualTo("ab");
        client.send("still here");
        assertThat(serversEnd.receive(10)).isEqualTo("still here");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void aStallLastsUntilTheRelease(int atByte) {
        connect(untouched().onRequest(Fault.stall(atByte)));

        client.send(ALPHABET).endOutput();
        await().until(() -> connection().isHeld());
        assertThat(connection().requestBytes()).isEqualTo(atByte);
        // The other direction goes on, and nothing is closed.
        serversEnd.send("hello");
        assertThat(client.receive(5)).isEqualTo("hello");
        assertThat(connection().isOpen()).isTrue();

        proxy.release();

        assertThat(serversEnd.receiveAll()).isEqualTo(ALPHABET);
        assertThat(connection().isHeld()).isFalse();
    }

    @Test
    void aStalledSenderIsStoppedByTheNetwork() {
        connect(untouched().onRequest(Fault.stall(1)));
        byte[] chunk = new byte[64 * 1_024];
        Thread sender = new Thread(() -> assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> IntStream.range(0, 1_000).forEach(i -> client.send(chunk))));
        sender.start();

        await().until(() -> connection().isHeld());
        assertThat(connection().requestBytes()).isOne();
        client.reset();
        await().until(() -> !sender.isAlive());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void whatIsHeldArrivesAfterItsSenderLeft(int atByte) {
        connect(untouched().onRequest(Fault.hold(atByte)));

        client.send(ALPHABET);
        await().until(() -> connection().isHeld());
        client.close();
        assertThat(received(serversEnd, atByte)).isEqualTo(ALPHABET.substring(0, atByte));
        assertThat(connection().requestBytes()).isEqualTo(atByte);

        proxy.release();

        assertThat(serversEnd.receiveAll()).isEqualTo(ALPHABET.substring(atByte));
        assertThat(connection().requestBytes()).isEqualTo(ALPHABET.length());
    }

    @Test
    void whatIsHeldArrivesAfterItsSenderLeftByAReset() {
        connect(untouched().onRequest(Fault.hold(0)));

        client.send(ALPHABET);
        await().until(() -> connection().isHeld());
        client.reset();
        proxy.release();

        assertThat(serversEnd.receiveAll()).isEqualTo(ALPHABET);
    }

    @Test
    void whatIsHeldMayBeMoreThanTheNetworkHolds() {
        connect(untouched().onRequest(Fault.hold(0)));
        String much = ALPHABET.repeat(400_000);

        // Would not return if nobody took it.
        client.send(much).close();
        proxy.connections();
        await().until(() -> connection().isHeld());
        proxy.release();

        assertThat(serversEnd.receiveAll()).isEqualTo(much);
    }

    @Test
    void aHeldAnswerArrivesAfterTheServerLeft() {
        connect(untouched().onAnswer(Fault.hold(0)));

        serversEnd.send("too late?");
        await().until(() -> connection().isHeld());
        serversEnd.close();
        proxy.release();

        assertThat(client.receiveAll()).isEqualTo("too late?");
    }

    @Test
    void whatIsDelayedGoesOnByItself() {
        connect(untouched().onRequest(Fault.delay(2, Duration.ofMillis(50))));

        client.send(ALPHABET);

        assertThat(serversEnd.receive(26)).isEqualTo(ALPHABET);
    }

    @Test
    void whatIsDelayedForLongIsHeldAndReleased() {
        connect(untouched().onRequest(Fault.delay(0, Duration.ofDays(1))));

        client.send(ALPHABET).close();
        await().until(() -> connection().isHeld());
        proxy.release();

        assertThat(serversEnd.receiveAll()).isEqualTo(ALPHABET);
    }

    @Test
    void slicesComeOneByOneAndNothingIsMissing() {
        connect(untouched().onRequest(Fault.slice(1, Duration.ofMillis(20))));

        client.send("slow").endOutput();

        assertThat(serversEnd.receiveSome()).isOne();
        assertThat(serversEnd.receiveSome()).isOne();
        assertThat(serversEnd.receiveAll()).isEqualTo("ow");
    }

    @Test
    void faultsOfADirectionStrikeInTheOrderOfTheirBytes() {
        connect(untouched().onRequest(Fault.reset(20), Fault.hold(10), Fault.slice(7, Duration.ZERO)));

        client.send(ALPHABET).close();
        await().until(() -> connection().isHeld());
        assertThat(serversEnd.receive(10)).isEqualTo(ALPHABET.substring(0, 10));
        proxy.release();

        assertThat(serversEnd.receive(10)).isEqualTo(ALPHABET.substring(10, 20));
        assertReset(serversEnd);
    }

    @Test
    void aFaultPastTheEndLeavesTheConnectionAlone() {
        connect(untouched().onRequest(Fault.reset(27)).onAnswer(Fault.reset(0)));

        client.send(ALPHABET).endOutput();

        assertThat(serversEnd.receiveAll()).isEqualTo(ALPHABET);
        serversEnd.endOutput();
        assertThat(client.receiveAll()).isEmpty();
    }

    @Test
    void aRefusedConnectionIsAcceptedLaterAtTheSamePort() {
        connect(untouched());
        int port = proxy.port();

        proxy.refuse();
        proxy.refuse();
        assertThatThrownBy(() -> server.connect(proxy)).hasCauseInstanceOf(ConnectException.class);
        // Those that are there go on.
        client.send("a");
        assertThat(serversEnd.receive(1)).isEqualTo("a");
        proxy.accept();
        proxy.accept();

        server.connect(proxy).send("b");
        assertThat(server.accept().receive(1)).isEqualTo("b");
        assertThat(proxy.port()).isEqualTo(port);
    }

    @Test
    void aPortIsOpenedAndClosedManyTimes() {
        for (int i = 0; i < 100; i++) {
            proxy.refuse();
            assertThatThrownBy(() -> server.connect(proxy)).hasCauseInstanceOf(ConnectException.class);
            proxy.accept();
            connect(untouched());
        }
    }

    @Test
    void idleConnectionsAreDroppedAndOthersSpared() {
        connect(untouched());
        client.send("asked");
        assertThat(serversEnd.receive(5)).isEqualTo("asked");
        serversEnd.send("answered");
        assertThat(client.receive(8)).isEqualTo("answered");
        await().until(() -> connection().answerBytes() == 8);
        Peer fresh = server.connect(proxy);
        Peer freshAtTheServer = server.accept();
        Peer busy = server.connect(proxy).send("asked");
        Peer busyAtTheServer = server.accept();
        assertThat(busyAtTheServer.receive(5)).isEqualTo("asked");

        proxy.dropIdle();

        assertThat(client.receiveAll()).isEmpty();
        assertThat(serversEnd.receiveAll()).isEmpty();
        assertThat(fresh.receiveAll()).isEmpty();
        assertThat(freshAtTheServer.receiveAll()).isEmpty();
        busyAtTheServer.send("answered");
        assertThat(busy.receive(8)).isEqualTo("answered");
        assertThat(proxy.connections()).extracting(ProxiedConnection::isOpen).containsExactly(false, false, true);
    }

    @Test
    void aHeldRequestIsUnderWayThoughItsSenderLeft() {
        connect(untouched().onRequest(Fault.hold(0)));
        client.send("asked").close();
        await().until(() -> connection().isHeld());

        proxy.dropIdle();
        proxy.release();

        assertThat(serversEnd.receiveAll()).isEqualTo("asked");
    }

    @Test
    void aConnectionToAServerThatIsNotThereIsReset() {
        server.close();

        assertReset(server.connect(proxy));
        await().until(() -> !connection().isOpen());
    }

    @Test
    void scriptsComeInTurnAndThenTheOther() {
        proxy.next(untouched().onRequest(Fault.cut(1)), untouched().onRequest(Fault.cut(2)))
                .next(untouched().onRequest(Fault.cut(3)))
                .otherwise(untouched().onRequest(Fault.cut(5)));

        assertThat(IntStream.range(0, 5).mapToObj(i -> sentThrough()).toList())
                .containsExactly("a", "ab", "abc", "abcde", "abcde");
    }

    @Test
    void scriptsByNumberReachManyConnectionsAtOnce() {
        proxy.next(untouched().onRequest(Fault.cut(26)))
                .scripts(number -> untouched().onRequest(Fault.cut(number % 26)));
        List<Peer> clients =
                IntStream.range(0, 100).mapToObj(i -> server.connect(proxy)).toList();
        List<Peer> ends = IntStream.range(0, 100).mapToObj(i -> server.accept()).toList();

        clients.parallelStream().forEach(peer -> peer.send(ALPHABET));

        List<Integer> arrived =
                ends.parallelStream().map(end -> end.receiveAll().length()).toList();
        List<Integer> expected = IntStream.range(0, 100).mapToObj(i -> i % 26).toList();
        assertThat(arrived).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(proxy.connections())
                .extracting(connection -> (int) connection.requestBytes())
                .isEqualTo(expected);
        assertThat(proxy.connections())
                .extracting(ProxiedConnection::number)
                .isEqualTo(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void aScriptThatCannotBeFoundResetsItsConnectionOnly() {
        proxy.scripts(number -> {
            if (number == 0) {
                throw new IllegalStateException("the test has no script for the first");
            }
            return untouched();
        });

        assertReset(server.connect(proxy));
        server.connect(proxy).send("b");
        assertThat(server.accept().receive(1)).isEqualTo("b");
    }

    @Test
    void nothingIsLeftAfterItsClose() {
        proxy.otherwise(untouched().onRequest(Fault.hold(2)).onAnswer(Fault.stall(0)));
        for (int i = 0; i < 10; i++) {
            server.connect(proxy).send(ALPHABET);
            server.accept().send(ALPHABET);
        }
        connect(untouched().onRequest(Fault.slice(1, Duration.ofDays(1))));
        client.send(ALPHABET);
        await().until(() -> proxy.connections().stream().limit(10).allMatch(ProxiedConnection::isHeld));
        assertThat(threads()).isNotEmpty();

        proxy.close();

        assertThat(threads()).isEmpty();
        assertThat(proxy.connections()).noneMatch(ProxiedConnection::isOpen);
        assertThatThrownBy(() -> server.connect(proxy)).hasCauseInstanceOf(ConnectException.class);
        proxy.accept();
        proxy.close();
        assertThat(threads()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "http://", "ftp://127.0.0.1", ":80", "127.0.0.1:0", "127.0.0.1:65536"})
    void aServerHasAHostAndAPort(String server) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultyProxy.to(server))
                .withMessage("a server is host:port, or a URL of http or https, not '" + server + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com", "https://example.com:443/drapi/v1", "example.com:443"})
    void onlyHostAndPortOfTheServerCount(String server) {
        assertThat(ServerAddress.of(server)).isEqualTo(new ServerAddress("example.com", 443));
    }

    @Test
    void itTellsWhereItListens() {
        assertThat(proxy.authority()).isEqualTo("127.0.0.1:" + proxy.port());
        assertThat(proxy.domain()).isEqualTo("http://127.0.0.1:" + proxy.port());
    }

    private String sentThrough() {
        server.connect(proxy).send(ALPHABET);
        return server.accept().receiveAll();
    }

    private static String received(Peer peer, int bytes) {
        return bytes == 0 ? "" : peer.receive(bytes);
    }

    private static void assertReset(Peer peer) {
        assertThatThrownBy(peer::receiveSome).hasRootCauseMessage("Connection reset");
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("faulty-proxy"))
                .toList();
    }
}
