package io.camelcce.store.jdbc.cluster;

import io.camelcce.auth.server.TokenHttpResponse;
import io.camelcce.auth.server.TokenTransport;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** A transport on the client of the JDK. */
final class JdkTransport implements TokenTransport {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public TokenHttpResponse post(URI url, Map<String, String> headers, String form) throws IOException {
        return send(HttpRequest.newBuilder(url).POST(BodyPublishers.ofString(form)), headers);
    }

    @Override
    public TokenHttpResponse get(URI url, Map<String, String> headers) throws IOException {
        return send(HttpRequest.newBuilder(url).GET(), headers);
    }

    private TokenHttpResponse send(HttpRequest.Builder request, Map<String, String> headers) throws IOException {
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = client.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
            return new TokenHttpResponse(response.statusCode(), Map.of(), response.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
