package io.camelcce.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/**
 * A port on loopback that answers no attempt to connect, once its queue is full of connections that nobody accepts. Linux
 * drops what has no room there. Other systems refuse it, or accept it for the server; and no address is silent in every
 * network. So it can be relied on with Linux, and only there.
 */
public final class BlackHole implements AutoCloseable {

    private static final int MOST = 100;
    /** Where it is taken, the system takes it at once, however busy the machine is. */
    private static final int MILLIS_TO_CONNECT = 1_000;

    private final ServerSocket server;
    private final List<Socket> waiting = new ArrayList<>();

    /** On any free port; not full yet. */
    public BlackHole() {
        try {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Connects to it until that is not answered any more: from then on, nobody's attempt is. */
    public BlackHole fill() {
        try {
            while (waiting.size() < MOST) {
                Socket socket = new Socket();
                waiting.add(socket);
                socket.connect(server.getLocalSocketAddress(), MILLIS_TO_CONNECT);
            }
        } catch (SocketTimeoutException nobodyTakesIt) {
            return this;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        throw new AssertionError("Every connection is taken, though nobody accepts any: this system has no black hole");
    }

    public String authority() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    @Override
    public void close() {
        try {
            for (Socket socket : waiting) {
                socket.close();
            }
            server.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }
}
