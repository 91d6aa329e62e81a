package io.camelcce.wiremock.proxy;

import java.io.IOException;
import java.net.Socket;

/** The ways to end a connection, or a half of it. One that has ended already stays as it is. */
final class Sockets {

    private Sockets() {}

    /** An end of stream for the other side. */
    static void endOutput(Socket socket) {
        quietly(socket::shutdownOutput);
    }

    /** An end of stream for the other side, if all was read that it sent. */
    static void close(Socket socket) {
        quietly(socket::close);
    }

    /** A reset (RST) for the other side. */
    static void reset(Socket socket) {
        quietly(() -> socket.setSoLinger(true, 0));
        close(socket);
    }

    private static void quietly(Ending ending) {
        try {
            ending.end();
        } catch (IOException ended) {
            // The other side was first.
        }
    }

    private interface Ending {
        void end() throws IOException;
    }
}
