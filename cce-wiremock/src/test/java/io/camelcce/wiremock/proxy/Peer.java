package io.camelcce.wiremock.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;

/** One end of a connection. Whoever waits for bytes that never come fails after a while. */
final class Peer implements AutoCloseable {

    private static final int PATIENCE = 30_000;

    private final Socket socket;

    Peer(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
    }

    Peer send(String text) {
        return send(text.getBytes(US_ASCII));
    }

    Peer send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return this;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Exactly that many bytes, or fewer at the end of the stream. */
    String receive(int bytes) {
        try {
            return new String(socket.getInputStream().readNBytes(bytes), US_ASCII);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Everything up to the end of the stream. */
    String receiveAll() {
        return receive(Integer.MAX_VALUE);
    }

    /** What is there at once, at least a byte. */
    int receiveSome() {
        try {
            return socket.getInputStream().read(new byte[8_192]);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    Peer endOutput() {
        try {
            socket.shutdownOutput();
            return this;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void reset() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
