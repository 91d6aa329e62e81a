package io.camelcce.wiremock.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Takes all of a stream at once, as much as it is, and gives it out later: even when its sender has left. */
final class KeptBytes extends InputStream {

    private static final int CHUNK = 8_192;

    private final BlockingQueue<ByteBuffer> chunks = new LinkedBlockingQueue<>();
    private ByteBuffer next = end();
    private boolean ended;

    /** Returns at the end of the stream, however it ends. */
    void takeAllOf(InputStream source) {
        try {
            byte[] chunk = new byte[CHUNK];
            for (int count = source.read(chunk); count >= 0; count = source.read(chunk)) {
                chunks.add(ByteBuffer.wrap(chunk, 0, count));
                chunk = new byte[CHUNK];
            }
        } catch (IOException theSenderLeft) {
            // What it sent before is passed on all the same.
        } finally {
            chunks.add(end());
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) {
        if (!ended && !next.hasRemaining()) {
            next = take();
            ended = !next.hasRemaining();
        }
        if (ended) {
            return -1;
        }
        int count = Math.min(most, next.remaining());
        next.get(bytes, from, count);
        return count;
    }

    private ByteBuffer take() {
        try {
            return chunks.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return end();
        }
    }

    /** An empty chunk, which no stream has. */
    private static ByteBuffer end() {
        return ByteBuffer.allocate(0);
    }
}
