package io.camelcce.auth.server;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A transport whose gets can be held up. */
final class HeldGets implements TokenTransport {

    private final TokenTransport transport = new JdkTransport();
    private final CountDownLatch arrived = new CountDownLatch(1);
    private volatile CountDownLatch gate = new CountDownLatch(0);

    void hold() {
        gate = new CountDownLatch(1);
    }

    void release() {
        gate.countDown();
    }

    /** Until one of those that are held up is there. */
    void awaitOne() throws InterruptedException {
        if (!arrived.await(1, TimeUnit.MINUTES)) {
            throw new AssertionError("nobody asks");
        }
    }

    @Override
    public TokenHttpResponse post(URI url, Map<String, String> headers, String form) throws IOException {
        return transport.post(url, headers, form);
    }

    @Override
    public TokenHttpResponse get(URI url, Map<String, String> headers) throws IOException {
        CountDownLatch now = gate;
        if (now.getCount() > 0) {
            arrived.countDown();
            pass(now);
        }
        return transport.get(url, headers);
    }

    private static void pass(CountDownLatch gate) throws IOException {
        try {
            if (!gate.await(1, TimeUnit.MINUTES)) {
                throw new IOException("held for too long");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
