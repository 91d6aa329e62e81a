package io.camelcce.benchmarks.stub;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One client's connection: takes requests as they come in, in any number of pieces, and answers each when it is whole. */
final class StubConnection {

    private static final int MOST_BYTES = 32_768;

    private final SocketChannel channel;
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(MOST_BYTES);
    private final StubRequest request = new StubRequest(bytes);
    private final CannedAnswer created = CannedAnswer.created();
    private final CannedAnswer task = CannedAnswer.task();
    private final CannedAnswer token = CannedAnswer.token();

    private final @Nullable Consumer<String> witness;

    StubConnection(SocketChannel channel, @Nullable Consumer<String> witness) {
        this.channel = channel;
        this.witness = witness;
    }

    /** Takes what has come in; false if the client has left. */
    boolean take() throws IOException {
        if (channel.read(bytes) < 0) {
            return false;
        }
        while (request.isWhole()) {
            if (witness != null) {
                witness.accept(request.text());
            }
            answer().send(channel, bytes, request.taskId());
            request.remove();
        }
        if (!bytes.hasRemaining()) {
            throw new IOException("A request has more than " + MOST_BYTES + " bytes");
        }
        return true;
    }

    private CannedAnswer answer() throws IOException {
        if (request.isGet() && request.taskId() < 0) {
            throw new IOException("A request names no task");
        } else if (request.isGet()) {
            return task;
        }
        return request.taskId() < 0 ? token : created;
    }
}
