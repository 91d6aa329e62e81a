package io.camelcce.faults;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** One connection, as the server sees it. */
public final class Conversation implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");
    /** Between two bytes that {@link #trickle}. */
    public static final Duration TRICKLE = Duration.ofMillis(20);

    private final Socket socket;
    private final List<String> requests;
    private final LongAdder heard;
    private final CountDownLatch ended = new CountDownLatch(1);

    Conversation(Socket socket, List<String> requests, LongAdder heard) {
        this.socket = socket;
        this.requests = requests;
        this.heard = heard;
    }

    /** The same conversation under TLS, which this one goes on below of: what it does then, TLS does not know. */
    public Conversation secured(SSLContext context, String protocol) throws IOException {
        return new Conversation(above(context, protocol, true), requests, heard);
    }

    /** The same, for a client that shows a certificate; what becomes of one that does not, this one decides. */
    public Conversation demanding(SSLContext context, String protocol) throws IOException {
        SSLSocket above = above(context, protocol, false);
        above.setNeedClientAuth(true);
        return new Conversation(above, requests, heard);
    }

    private SSLSocket above(SSLContext context, String protocol, boolean closesBoth) throws IOException {
        SSLSocket above =
                (SSLSocket) context.getSocketFactory().createSocket(socket, null, socket.getPort(), closesBoth);
        above.setUseClientMode(false);
        above.setEnabledProtocols(new String[] {protocol});
        return above;
    }

    /** Reads a whole request, head and body. */
    public String hear() throws IOException {
        StringBuilder request = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (!request.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            heard.increment();
            request.append((char) next);
        }
        Matcher length = LENGTH.matcher(request);
        int body = length.find() ? Integer.parseInt(length.group(1)) : 0;
        request.append(new String(readBody(in, body), StandardCharsets.UTF_8));
        requests.add(request.toString());
        return request.toString();
    }

    private byte[] readBody(InputStream in, int length) throws IOException {
        byte[] body = new byte[length];
        for (int count = 0; count < length; ) {
            int read = in.read(body, count, length - count);
            if (read < 0) {
                throw new EOFException();
            }
            heard.add(read);
            count += read;
        }
        return body;
    }

    /** Passes on what either side says, until one of them leaves, and keeps what the client said. */
    public void passOn(Socket server, OutputStream said) throws IOException {
        Thread back = new Thread(
                () -> {
                    try (server) {
                        server.getInputStream().transferTo(socket.getOutputStream());
                        socket.shutdownOutput();
                    } catch (IOException oneSideLeft) {
                        resetIfOpen();
                    }
                },
                "passing-on");
        back.setDaemon(true);
        back.start();
        byte[] bytes = new byte[8192];
        // Closed too when the client leaves without a word.
        try (server) {
            for (int read = socket.getInputStream().read(bytes);
                    read >= 0;
                    read = socket.getInputStream().read(bytes)) {
                said.write(bytes, 0, read);
                server.getOutputStream().write(bytes, 0, read);
            }
        }
    }

    /** Sends these lines, as they are. */
    public void say(String... lines) throws IOException {
        say(String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1));
    }

    public void say(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Sends this text byte by byte, with a pause before each, until the client has enough of it. */
    public void trickle(String text) throws IOException {
        socket.setSoTimeout((int) TRICKLE.toMillis());
        for (byte each : text.getBytes(StandardCharsets.ISO_8859_1)) {
            try {
                if (socket.getInputStream().read() < 0) {
                    return;
                }
            } catch (SocketTimeoutException stillThere) {
                say(new byte[] {each});
            }
        }
    }

    /** Reads whatever comes and says nothing, until the client leaves. */
    public void waitForTheEnd() throws IOException {
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** Neither reads nor says anything, until the server is closed. */
    public void ignore() throws IOException {
        try {
            ended.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** Says that nothing more will be said, and can still hear. */
    public void fallSilent() throws IOException {
        socket.shutdownOutput();
    }

    /** Ends the connection as a machine does that knows nothing of it any more: with a reset. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private void resetIfOpen() {
        try {
            reset();
        } catch (IOException closedAlready) {
            return;
        }
    }

    boolean isOver() {
        return ended.getCount() == 0;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        } finally {
            ended.countDown();
        }
    }
}
