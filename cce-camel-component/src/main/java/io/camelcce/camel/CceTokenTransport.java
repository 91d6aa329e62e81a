package io.camelcce.camel;

import io.camelcce.auth.server.NoAnswer;
import io.camelcce.auth.server.TokenHttpResponse;
import io.camelcce.auth.server.TokenTransport;
import io.camelcce.authorization.ServerUrl;
import io.camelcce.http.HttpSettings;
import io.camelcce.http.HttpTransport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * The way to the authorization server of an integration: a client for each host that it has, made when it is called,
 * and closed when many others were called since.
 */
final class CceTokenTransport implements TokenTransport {

    private static final int MOST = 50;

    private final Duration time;
    private final RecentClients<HttpTransport> recent;

    /** @param time for a whole request */
    CceTokenTransport(CceClients clients, HttpSettings http, Duration time) {
        this.time = time;
        this.recent =
                new RecentClients<>(MOST, origin -> clients.open(ServerUrl.parse(origin), http, ""), clients::end);
    }

    @Override
    public TokenHttpResponse post(URI url, Map<String, String> headers, String form) throws IOException {
        try (RecentClients<HttpTransport>.Lease lease = to(url)) {
            return over(lease.client()).post(url, headers, form);
        }
    }

    @Override
    public TokenHttpResponse get(URI url, Map<String, String> headers) throws IOException {
        try (RecentClients<HttpTransport>.Lease lease = to(url)) {
            return over(lease.client()).get(url, headers);
        }
    }

    private RecentClients<HttpTransport>.Lease to(URI url) throws NoAnswer {
        try {
            return recent.to(url.getScheme() + "://" + url.getRawAuthority());
        } catch (IllegalArgumentException | IllegalStateException | NoClient none) {
            throw new NoAnswer(String.valueOf(none.getMessage()), false, none);
        }
    }

    private TokenTransport over(HttpTransport client) {
        return new HttpTokenTransport(client, time);
    }
}
