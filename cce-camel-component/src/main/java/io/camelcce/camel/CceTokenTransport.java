package io.camelcce.camel;

import io.camelcce.auth.server.NoAnswer;
import io.camelcce.auth.server.TokenHttpResponse;
import io.camelcce.auth.server.TokenTransport;
import io.camelcce.authorization.ServerUrl;
import io.camelcce.http.HttpSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The way to the authorization server of an integration: a client for each host that it has, made when it is called. */
final class CceTokenTransport implements TokenTransport {

    private final CceClients clients;
    private final HttpSettings http;
    private final Duration time;
    private final Map<String, TokenTransport> byOrigin = new ConcurrentHashMap<>();

    /** @param time for a whole request */
    CceTokenTransport(CceClients clients, HttpSettings http, Duration time) {
        this.clients = clients;
        this.http = http;
        this.time = time;
    }

    @Override
    public TokenHttpResponse post(URI url, Map<String, String> headers, String form) throws IOException {
        return to(url).post(url, headers, form);
    }

    @Override
    public TokenHttpResponse get(URI url, Map<String, String> headers) throws IOException {
        return to(url).get(url, headers);
    }

    private TokenTransport to(URI url) throws NoAnswer {
        try {
            return byOrigin.computeIfAbsent(url.getScheme() + "://" + url.getRawAuthority(), this::open);
        } catch (IllegalArgumentException | IllegalStateException | NoClient none) {
            throw new NoAnswer(String.valueOf(none.getMessage()), false, none);
        }
    }

    private TokenTransport open(String origin) {
        return new HttpTokenTransport(clients.open(ServerUrl.parse(origin), http, ""), time);
    }
}
