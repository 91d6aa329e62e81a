package io.camelcce.benchmarks.contender;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcce.benchmarks.load.Caller;
import io.camelcce.benchmarks.stub.StubToken;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.util.UUID;

/** One socket, on which one request after the other goes out in one write and its answer comes in, as a rule in one read. */
final class FloorCaller implements Caller, Closeable {

    private static final String LENGTH = "Content-Length: ";
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final int MOST_BYTES = 4_096;

    private final Socket socket;
    private final byte[] request;
    private final int idAt;
    private final int trackingIdAt;
    private final byte[] answer = new byte[MOST_BYTES];

    FloorCaller(String authority) throws IOException {
        int colon = authority.indexOf(':');
        socket = new Socket(authority.substring(0, colon), Integer.parseInt(authority.substring(colon + 1)));
        socket.setTcpNoDelay(true);
        TaskRequest task = TaskRequest.next();
        String trackingId = TrackingId.next();
        String text = text(authority, task, trackingId);
        request = text.getBytes(US_ASCII);
        idAt = text.indexOf(task.taskId());
        trackingIdAt = text.indexOf(trackingId);
    }

    private static String text(String authority, TaskRequest task, String trackingId) throws JsonProcessingException {
        String body = new ObjectMapper().writeValueAsString(task);
        return "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nTrackingId: %s\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(Contender.PATH, authority, StubToken.VALUE, trackingId, body.length(), body);
    }

    @Override
    public void call() throws IOException {
        String id = UUID.randomUUID().toString();
        put(id, idAt);
        put(TrackingId.next(), trackingIdAt);
        socket.getOutputStream().write(request);
        String text = answer();
        if (!text.startsWith("HTTP/1.1 201 ")
                || !text.contains("\r\nLocation: " + Contender.PATH + "/" + id)
                || !text.contains("{\"taskId\":\"" + id)) {
            throw new IllegalStateException("Not created: " + text);
        }
    }

    private void put(String text, int at) {
        System.arraycopy(text.getBytes(US_ASCII), 0, request, at, text.length());
    }

    @SuppressWarnings("deprecation") // The way without a charset's work: the answer is ASCII.
    private String answer() throws IOException {
        int have = 0;
        while (true) {
            int read = socket.getInputStream().read(answer, have, answer.length - have);
            if (read < 0) {
                throw new EOFException("The server closed the connection");
            }
            have += read;
            String text = new String(answer, 0, 0, have);
            if (isWhole(text)) {
                return text;
            }
        }
    }

    private static boolean isWhole(String text) {
        int head = text.indexOf(END_OF_HEAD);
        if (head < 0) {
            return false;
        }
        int length = text.indexOf(LENGTH) + LENGTH.length();
        int body = Integer.parseInt(text, length, text.indexOf('\r', length), 10);
        return text.length() >= head + END_OF_HEAD.length() + body;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
