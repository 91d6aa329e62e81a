package io.camelcce.benchmarks.stub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A server on loopback with one thread, which allocates nothing for a call: it finds out where a request ends, puts the
 * task's id into an answer that is ready, and sends it. It never closes a connection.
 *
 * <ul>
 *   <li>{@code POST /drapi/v1/tasks} is answered with 201, a {@code Location} and a small JSON
 *   <li>{@code GET /drapi/v1/tasks/ID} with 200 and a task
 *   <li>{@code POST} elsewhere with 200 and a token
 * </ul>
 */
public final class StubServer implements AutoCloseable {

    private final Selector selector;
    private final ServerSocketChannel listening;
    private final @Nullable Consumer<String> witness;
    private final Thread thread = new Thread(this::serve, "stub");

    private StubServer(@Nullable Consumer<String> witness) throws IOException {
        this.witness = witness;
        selector = Selector.open();
        listening = ServerSocketChannel.open();
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4_096);
        listening.configureBlocking(false);
        listening.register(selector, SelectionKey.OP_ACCEPT);
    }

    /** A server that answers from now on. */
    public static StubServer start() throws IOException {
        return start(null);
    }

    /** The same; someone is shown every request. */
    public static StubServer start(@Nullable Consumer<String> witness) throws IOException {
        StubServer server = new StubServer(witness);
        server.thread.setDaemon(true);
        server.thread.start();
        return server;
    }

    /** As a process: prints the host and port, and ends with its standard input. */
    public static void main(String[] none) throws IOException {
        try (StubServer server = start()) {
            System.out.println(server.authority());
            while (System.in.read() >= 0) {
                // Only the end means something.
            }
        }
    }

    /** The host and port. */
    public String authority() {
        return "127.0.0.1:" + listening.socket().getLocalPort();
    }

    private void serve() {
        try {
            while (selector.isOpen()) {
                selector.select(this::take);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void take(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                accept();
            } else if (!((StubConnection) key.attachment()).take()) {
                close(key);
            }
        } catch (IOException left) {
            close(key);
        }
    }

    private static void close(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void accept() throws IOException {
        SocketChannel channel = listening.accept();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.register(selector, SelectionKey.OP_READ, new StubConnection(channel, witness));
    }

    @Override
    public void close() throws IOException {
        selector.close();
        listening.close();
    }
}
