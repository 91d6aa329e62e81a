package io.camelcce.wiremock.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Passes the bytes of one side on to the other, and lets faults strike at theirs. */
final class Direction implements Runnable {

    private static final int MOST_AT_ONCE = 8_192;

    private final Link link;
    private final Course course;
    private final Socket to;
    private final IntConsumer count;
    private final byte[] buffer = new byte[MOST_AT_ONCE];
    private PushbackInputStream in;
    private long passed;
    private boolean isFirstPiece = true;
    // By the other direction, too.
    private volatile boolean dropping;
    private volatile boolean ended;

    /** @param count learns how many bytes were passed on */
    Direction(Link link, Course course, InputStream from, Socket to, IntConsumer count) {
        this.link = link;
        this.course = course;
        this.to = to;
        this.count = count;
        in = new PushbackInputStream(from);
    }

    @Override
    public void run() {
        try {
            strikeAll();
            passOnUntil(Long.MAX_VALUE);
            Sockets.endOutput(to);
        } catch (IOException theSenderLeft) {
            link.reset();
        } finally {
            ended = true;
            link.oneDirectionEnded();
        }
    }

    private void strikeAll() throws IOException {
        for (Strike strike : course.strikes()) {
            if (!passOnUntil(strike.atByte())) {
                return;
            }
            strike.on(this);
        }
    }

    void resetBoth() {
        link.reset();
    }

    void cutBoth() {
        link.cut();
    }

    /** Passes nothing more on. */
    void drop() {
        dropping = true;
    }

    void endForTheReceiver() {
        drop();
        Sockets.endOutput(to);
    }

    void stall() {
        link.awaitRelease(Optional.empty());
    }

    void keepUntilTheRelease() throws IOException {
        keep(Optional.empty());
    }

    void keepFor(Duration time) throws IOException {
        keep(Optional.of(time));
    }

    boolean hasEnded() {
        return ended;
    }

    private void keep(Optional<Duration> atMost) throws IOException {
        KeptBytes kept = new KeptBytes();
        InputStream source = in;
        link.start("keeper", () -> kept.takeAllOf(source));
        in = new PushbackInputStream(kept);
        somethingComes();
        link.awaitRelease(atMost);
    }

    /** Whether that many bytes were passed on; if not, the stream ended before. */
    private boolean passOnUntil(long atByte) throws IOException {
        if (atByte == 0) {
            return somethingComes();
        }
        while (passed < atByte) {
            int bytes = in.read(buffer, 0, pieceUntil(atByte));
            if (bytes < 0) {
                return false;
            }
            passOn(bytes);
        }
        return true;
    }

    private boolean somethingComes() throws IOException {
        int first = in.read();
        if (first >= 0) {
            in.unread(first);
        }
        return first >= 0;
    }

    private int pieceUntil(long atByte) {
        int most = Math.min(buffer.length, course.slice().bytes());
        return (int) Math.min(most, atByte - passed);
    }

    private void passOn(int bytes) {
        if (!isFirstPiece && !dropping) {
            link.pause(course.slice().between());
        }
        isFirstPiece = false;
        if (!dropping) {
            write(bytes);
        }
    }

    private void write(int bytes) {
        try {
            to.getOutputStream().write(buffer, 0, bytes);
            passed += bytes;
            count.accept(bytes);
        } catch (IOException theReceiverLeft) {
            dropping = true;
            link.receiverLeft(this);
        }
    }
}
