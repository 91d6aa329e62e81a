package io.camelcce.wiremock.proxy;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The two sockets of a connection, and what goes on between them. */
final class Link {

    private final ProxiedConnection connection;
    private final Socket client;
    private final Socket server = new Socket();
    private final Threads threads;
    private final Consumer<Link> whenClosed;
    private final Direction request;
    private final Direction answer;
    private final Set<CountDownLatch> gates = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean ending = new AtomicBoolean();
    // Nothing is passed on any more.
    private final CountDownLatch over = new CountDownLatch(1);

    Link(
            ProxiedConnection connection,
            ConnectionScript script,
            Socket client,
            Threads threads,
            Consumer<Link> whenClosed) {
        this.connection = connection;
        this.client = client;
        this.threads = threads;
        this.whenClosed = whenClosed;
        request = new Direction(
                this,
                script.ofRequest(),
                new TakenBytes(client, connection::requestTaken),
                server,
                connection::requestPassed);
        answer = new Direction(
                this,
                script.ofAnswer(),
                new TakenBytes(server, connection::answerTaken),
                client,
                connection::answerPassed);
    }

    /** The client is reset when the server cannot be reached. */
    void startTo(ServerAddress address) {
        start("request", () -> {
            try {
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                server.connect(address.resolve());
            } catch (IOException noServer) {
                reset();
                return;
            }
            start("answer", answer);
            request.run();
        });
    }

    void start(String what, Runnable work) {
        threads.start(connection.number() + " " + what, work);
    }

    /** Both sides get a reset. */
    void reset() {
        if (isFirstEnd()) {
            Sockets.reset(client);
            Sockets.reset(server);
            close();
        }
    }

    /** Both sides get an end of stream. The sockets stay until they leave, too: a close now might be a reset to them. */
    void cut() {
        if (isFirstEnd()) {
            request.drop();
            answer.drop();
            Sockets.endOutput(client);
            Sockets.endOutput(server);
            nothingMore();
        }
    }

    void closeIfIdle() {
        if (connection.isIdle() && isFirstEnd()) {
            close();
        }
    }

    void close() {
        boolean unused = isFirstEnd();
        Sockets.close(client);
        Sockets.close(server);
        nothingMore();
        whenClosed.accept(this);
    }

    /** Lets go on what waits now. */
    void release() {
        gates.forEach(CountDownLatch::countDown);
    }

    /** The receiver of that direction left. As long as the other direction goes on, that one will notice. */
    void receiverLeft(Direction direction) {
        Direction other = direction == request ? answer : request;
        if (other.hasEnded()) {
            reset();
        }
    }

    void oneDirectionEnded() {
        if (request.hasEnded() && answer.hasEnded()) {
            close();
        }
    }

    /** @param atMost empty: for as long as it takes */
    void awaitRelease(Optional<Duration> atMost) {
        CountDownLatch gate = new CountDownLatch(1);
        gates.add(gate);
        connection.held();
        try {
            if (over.getCount() > 0) {
                gate.await(atMost.map(Duration::toMillis).orElse(Long.MAX_VALUE), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            connection.letGo();
            gates.remove(gate);
        }
    }

    void pause(Duration time) {
        try {
            over.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first end is the one that both sides see: what follows from it must not become another. */
    private boolean isFirstEnd() {
        connection.closed();
        return ending.compareAndSet(false, true);
    }

    /** Wakes who waits, when they can pass on nothing more. */
    private void nothingMore() {
        over.countDown();
        release();
    }
}
