package io.camelcce.wiremock.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A port of this machine that takes connections or refuses them, and stays the same. Safe for several threads. */
final class ListeningPort {

    static final String ADDRESS = "127.0.0.1";

    private static final int BACKLOG = 1_024;

    private final Threads threads;
    private final Consumer<Socket> whenAccepted;
    private final int number;
    private ServerSocket listener;
    private Thread acceptor;
    private @Nullable Socket placeholder;
    private boolean closed;

    ListeningPort(Threads threads, Consumer<Socket> whenAccepted) {
        this.threads = threads;
        this.whenAccepted = whenAccepted;
        listener = listenAt(0);
        number = listener.getLocalPort();
        acceptor = threads.start("acceptor", acceptingAt(listener));
    }

    int number() {
        return number;
    }

    synchronized void refuse() {
        if (placeholder == null && !closed) {
            stopListening();
            // Else a connection of this machine might get this port for its own side.
            placeholder = reserved();
        }
    }

    synchronized void accept() {
        if (placeholder != null && !closed) {
            Sockets.close(placeholder);
            placeholder = null;
            listener = listenAt(number);
            acceptor = threads.start("acceptor", acceptingAt(listener));
        }
    }

    synchronized void close() {
        closed = true;
        stopListening();
        if (placeholder != null) {
            Sockets.close(placeholder);
        }
    }

    private void stopListening() {
        try {
            listener.close();
        } catch (IOException already) {
            throw new UncheckedIOException(already);
        }
        // Until then the port may still be open.
        Threads.join(acceptor);
    }

    private Runnable acceptingAt(ServerSocket socket) {
        return () -> {
            while (!socket.isClosed()) {
                try {
                    whenAccepted.accept(socket.accept());
                } catch (IOException closedOrLeft) {
                    // Closed: no more. Else the client left before its turn, and the next may come.
                }
            }
        };
    }

    private static ServerSocket listenAt(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(at(port), BACKLOG);
            return socket;
        } catch (IOException taken) {
            throw new UncheckedIOException("cannot listen at port " + port, taken);
        }
    }

    private Socket reserved() {
        try {
            Socket socket = new Socket();
            socket.setReuseAddress(true);
            socket.bind(at(number));
            return socket;
        } catch (IOException taken) {
            throw new UncheckedIOException("cannot keep port " + number, taken);
        }
    }

    private static InetSocketAddress at(int port) throws IOException {
        return new InetSocketAddress(InetAddress.getAllByName(ADDRESS)[0], port);
    }
}
