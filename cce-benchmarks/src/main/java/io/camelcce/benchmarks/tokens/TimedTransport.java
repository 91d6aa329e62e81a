package io.camelcce.benchmarks.tokens;

import io.camelcce.auth.server.TokenHttpResponse;
import io.camelcce.auth.server.TokenTransport;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Token requests over the client of the JDK, timed. */
final class TimedTransport implements TokenTransport {

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong longest = new AtomicLong();

    /** How long the longest request took, in nanoseconds. */
    long longest() {
        return longest.get();
    }

    @Override
    public TokenHttpResponse post(URI url, Map<String, String> headers, String form) throws IOException {
        return send(HttpRequest.newBuilder(url).POST(HttpRequest.BodyPublishers.ofString(form)), headers);
    }

    @Override
    public TokenHttpResponse get(URI url, Map<String, String> headers) throws IOException {
        return send(HttpRequest.newBuilder(url).GET(), headers);
    }

    private TokenHttpResponse send(HttpRequest.Builder request, Map<String, String> headers) throws IOException {
        headers.forEach(request::setHeader);
        long begun = System.nanoTime();
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Map<String, String> answered = new HashMap<>();
            response.headers().map().forEach((name, values) -> answered.put(name, values.get(0)));
            return new TokenHttpResponse(response.statusCode(), answered, response.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            longest.accumulateAndGet(System.nanoTime() - begun, Math::max);
        }
    }
}
