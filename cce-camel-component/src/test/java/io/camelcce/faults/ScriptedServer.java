package io.camelcce.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;

/** A server on loopback that does with every connection what its script says, and keeps what it was sent. */
public final class ScriptedServer implements AutoCloseable {

    /** What becomes of one connection; it is closed when the script is over. */
    public interface Script {

        /** Plays the server's part. */
        void play(Conversation client) throws IOException;
    }

    private final ServerSocket socket;
    private final Script script;
    private final List<Conversation> conversations = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final LongAdder heard = new LongAdder();

    private ScriptedServer(ServerSocket socket, Script script) {
        this.socket = socket;
        this.script = script;
        inBackground(this::acceptAll);
    }

    /** A server of plain TCP. */
    public static ScriptedServer playing(Script script) {
        try {
            return playing(script, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** A server on a socket of another kind. */
    public static ScriptedServer playing(Script script, ServerSocket socket) {
        return new ScriptedServer(socket, script);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public String authority() {
        return "127.0.0.1:" + port();
    }

    /** Every request that was read to its end, head and body. */
    public List<String> requests() {
        return requests;
    }

    /** How many bytes of requests were read, of those too that broke off. */
    public long bytesHeard() {
        return heard.sum();
    }

    /** How many connections were made. */
    public int connections() {
        return conversations.size();
    }

    /** Whether every connection that was made is closed, by either side. */
    public boolean isQuiet() {
        return conversations.stream().allMatch(Conversation::isOver);
    }

    private void acceptAll() {
        while (!socket.isClosed()) {
            try {
                Conversation conversation = new Conversation(socket.accept(), requests, heard);
                conversations.add(conversation);
                inBackground(() -> play(conversation));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void play(Conversation conversation) {
        try (conversation) {
            script.play(conversation);
        } catch (IOException clientLeft) {
            // As in life: the client learns of it, or caused it.
            return;
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
        conversations.forEach(Conversation::close);
    }
}
