package io.camelcce.benchmarks.stub;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/** The request at the beginning of what has come in. Looks at bytes where they are: nothing is copied. */
final class StubRequest {

    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(US_ASCII);
    private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(US_ASCII);
    private static final byte[] CHUNKED = "\r\ntransfer-encoding: chunked".getBytes(US_ASCII);
    private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(US_ASCII);
    private static final byte[] ID_IN_BODY = "\"taskId\":\"".getBytes(US_ASCII);
    private static final byte[] ID_IN_PATH = "/tasks/".getBytes(US_ASCII);

    private final ByteBuffer bytes;
    private int end;
    private int taskId;

    StubRequest(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** Whether all of it is there. */
    boolean isWhole() {
        int have = bytes.position();
        int head = find(END_OF_HEAD, 0, have);
        if (head < 0) {
            return false;
        }
        int body = head + END_OF_HEAD.length;
        end = end(head, body, have);
        if (end < 0 || end > have) {
            return false;
        }
        taskId = isGet() ? after(ID_IN_PATH, 0, head) : after(ID_IN_BODY, body, end);
        return true;
    }

    private int end(int head, int body, int have) {
        int length = after(LENGTH, 0, head);
        if (length >= 0) {
            return body + number(length);
        }
        if (find(CHUNKED, 0, head) < 0) {
            return body;
        }
        return after(LAST_CHUNK, body, have);
    }

    boolean isGet() {
        return bytes.get(0) == 'G';
    }

    /** Where the id of the task begins; negative if it names none. */
    int taskId() {
        return taskId;
    }

    /** All of it. */
    String text() {
        byte[] copy = new byte[end];
        bytes.get(0, copy);
        return new String(copy, UTF_8);
    }

    /** Makes what came in after it the beginning. */
    void remove() {
        bytes.limit(bytes.position()).position(end);
        bytes.compact();
    }

    private int number(int from) {
        int at = from;
        while (bytes.get(at) == ' ') {
            at++;
        }
        int number = 0;
        for (byte digit = bytes.get(at); digit >= '0' && digit <= '9'; digit = bytes.get(++at)) {
            number = 10 * number + digit - '0';
        }
        return number;
    }

    private int after(byte[] text, int from, int to) {
        int at = find(text, from, to);
        return at < 0 ? at : at + text.length;
    }

    private int find(byte[] text, int from, int to) {
        for (int at = from; at <= to - text.length; at++) {
            if (isAt(at, text)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isAt(int at, byte[] text) {
        for (int index = 0; index < text.length; index++) {
            byte one = bytes.get(at + index);
            if (one != text[index] && (one < 'A' || one > 'Z' || one + ('a' - 'A') != text[index])) {
                return false;
            }
        }
        return true;
    }
}
