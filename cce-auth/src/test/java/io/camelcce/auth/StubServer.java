package io.camelcce.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.camelcce.authorization.ServerUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers each path as it is told, on a real socket. */
final class StubServer implements AutoCloseable {

    private static final Reply NOT_FOUND = new Reply(404, Map.of(), "");

    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    private StubServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    static StubServer open() {
        try {
            return new StubServer();
        } catch (IOException noPort) {
            throw new AssertionError(noPort);
        }
    }

    StubServer at(String path, int status, String body) {
        return at(path, status, Map.of(), body);
    }

    StubServer at(String path, int status, Map<String, String> headers, String body) {
        replies.put(path, new Reply(status, headers, body));
        return this;
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    ServerUrl url(String path) {
        return ServerUrl.parse("http://" + host() + path);
    }

    List<Seen> seen() {
        return seen;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String path = exchange.getRequestURI().getRawPath();
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        seen.add(new Seen(exchange.getRequestMethod(), path, String.valueOf(authorization), body));
        Reply reply = replies.getOrDefault(path, NOT_FOUND);
        byte[] bytes = reply.body().getBytes(UTF_8);
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** @param authorization the header, or {@code null} in words */
    record Seen(String method, String path, String authorization, String body) {}

    private record Reply(int status, Map<String, String> headers, String body) {}
}
