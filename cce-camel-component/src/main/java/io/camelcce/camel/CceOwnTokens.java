package io.camelcce.camel;

import io.camelcce.auth.CachedTokens;
import io.camelcce.auth.ClientCredentials;
import io.camelcce.auth.ClientCredentialsRequest;
import io.camelcce.auth.FixedToken;
import io.camelcce.authorization.AccessTokens;
import java.time.Clock;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The tokens by the credentials of the component; made when the first endpoint needs them. */
final class CceOwnTokens {

    private final CceComponent component;
    private final CceClients clients;
    private final CceSettings settings;
    private @Nullable AccessTokens tokens;

    CceOwnTokens(CceComponent component, CceClients clients, CceSettings settings) {
        this.component = component;
        this.clients = clients;
        this.settings = settings;
    }

    /** @throws IllegalArgumentException if the credentials are not usable */
    synchronized AccessTokens get() {
        if (tokens == null) {
            CceCredentials credentials = CceCredentials.of(component);
            tokens = credentials instanceof CceCredentials.Token fixed
                    ? new FixedToken(fixed.token())
                    : cached(((CceCredentials.Client) credentials).credentials());
        }
        return tokens;
    }

    private AccessTokens cached(ClientCredentials credentials) {
        HttpTokenTransport transport = new HttpTokenTransport(
                clients.open(credentials.tokenUrl(), settings.http(), ""), settings.oneExchange());
        // Rejects what comes after its end, so that nobody waits for it; the pools of Camel drop that silently.
        ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "cce-token");
            thread.setDaemon(true);
            return thread;
        });
        clients.add(executor::shutdownNow);
        InstantSource wallClock = Clock.systemUTC();
        return new CachedTokens(new ClientCredentialsRequest(credentials, transport, wallClock), executor, wallClock);
    }
}
