package io.camelcce.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Sends requests to the letter: with a Host, an Origin and a path that no client would send.
 *
 * @param port of a server on this machine
 */
record RawHttp(int port) {

    RawAnswer send(String method, String target, List<String> headers, String body) {
        StringBuilder request = new StringBuilder("%s %s HTTP/1.1\r\n".formatted(method, target));
        headers.forEach(header -> request.append(header).append("\r\n"));
        request.append("Connection: close\r\n\r\n").append(body);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            return RawAnswer.parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
