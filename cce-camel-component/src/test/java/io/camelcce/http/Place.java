package io.camelcce.http;

import java.util.List;

/** Where in an exchange it is struck. */
enum Place {
    IN_THE_CONNECT,
    IN_THE_HANDSHAKE,
    BEFORE_THE_FIRST_BYTE_ARRIVES,
    IN_THE_HEAD,
    IN_THE_BODY,
    AFTER_THE_REQUEST,
    BEFORE_THE_ANSWER("", ""),
    IN_THE_HEAD_OF_THE_ANSWER("HTTP/1.1 200 OK\r\nConte", ""),
    IN_THE_BODY_OF_THE_ANSWER("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n", "{");

    @SuppressWarnings("ImmutableEnumChecker") // Made by List.of: it does not change.
    private final List<String> answer;

    /** @param answer what the server says before, each in a piece of its own */
    Place(String... answer) {
        this.answer = List.of(answer);
    }

    /** Whether it can be on that way. */
    boolean isOn(Way way) {
        return switch (this) {
            case IN_THE_CONNECT -> way.isThroughProxy();
            case IN_THE_HANDSHAKE -> way.isSecure();
            default -> true;
        };
    }

    /** Whether no byte of the request can have left by then. */
    boolean isBeforeTheRequest() {
        return this == IN_THE_CONNECT || this == IN_THE_HANDSHAKE;
    }

    boolean isInTheAnswer() {
        return compareTo(BEFORE_THE_ANSWER) >= 0;
    }

    /** What the server says before. */
    List<String> answer() {
        return answer;
    }

    /** Its byte, of all that the client sends. */
    long atByte(RequestBytes bytes) {
        return switch (this) {
            case IN_THE_CONNECT -> 10;
            case IN_THE_HANDSHAKE -> bytes.before() / 2;
            // Of a record of TLS, the first byte tells nothing; and without it, it may not have been sent.
            case BEFORE_THE_FIRST_BYTE_ARRIVES -> bytes.before() == 0 ? 0 : bytes.before() + 1;
            case IN_THE_HEAD -> bytes.before() + 50;
            case IN_THE_BODY -> bytes.before() + bytes.request() / 2;
            default -> bytes.before() + bytes.request();
        };
    }
}
