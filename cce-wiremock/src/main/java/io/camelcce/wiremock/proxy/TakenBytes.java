package io.camelcce.wiremock.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.function.IntConsumer;

/** What a side sends, and how many bytes of it were taken. */
final class TakenBytes extends InputStream {

    private final Socket socket;
    private final IntConsumer count;

    TakenBytes(Socket socket, IntConsumer count) {
        this.socket = socket;
        this.count = count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int taken = socket.getInputStream().read(bytes, from, most);
        if (taken > 0) {
            count.accept(taken);
        }
        return taken;
    }
}
