package io.camelcce.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A port on loopback that answers no attempt to connect: its queue is full of connections that nobody accepts. */
public final class BlackHole implements AutoCloseable {

    private static final int MOST = 100;
    private static final int MILLIS_TO_CONNECT = 300;

    private final ServerSocket server;
    private final List<Socket> waiting = new ArrayList<>();
    private final boolean full;

    /** On any free port. */
    public BlackHole() {
        try {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            full = isFilled();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private boolean isFilled() throws IOException {
        try {
            while (waiting.size() < MOST) {
                Socket socket = new Socket();
                waiting.add(socket);
                socket.connect(server.getLocalSocketAddress(), MILLIS_TO_CONNECT);
            }
            return false;
        } catch (SocketTimeoutException nobodyTakesIt) {
            return true;
        }
    }

    /** Whether it is one: some systems accept for the server. */
    public boolean isFull() {
        return full;
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
