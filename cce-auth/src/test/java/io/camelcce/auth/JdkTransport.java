package io.camelcce.auth;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A transport on the client of the JDK. */
final class JdkTransport implements TokenTransport {

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public TokenHttpResponse post(URI url, Map<String, String> headers, String form) throws IOException {
        return send(url, headers, request -> request.POST(BodyPublishers.ofString(form)));
    }

    @Override
    public TokenHttpResponse get(URI url, Map<String, String> headers) throws IOException {
        return send(url, headers, HttpRequest.Builder::GET);
    }

    private TokenHttpResponse send(URI url, Map<String, String> headers, UnaryOperator<HttpRequest.Builder> method)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        try {
            HttpResponse<String> response =
                    client.send(method.apply(request).build(), HttpResponse.BodyHandlers.ofString());
            Map<String, String> received = response.headers().map().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, header -> header.getValue().get(0)));
            return new TokenHttpResponse(response.statusCode(), received, response.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
