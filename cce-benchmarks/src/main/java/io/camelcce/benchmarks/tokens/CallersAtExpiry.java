package io.camelcce.benchmarks.tokens;

import static java.util.Objects.requireNonNull;

import io.camelcce.auth.MemoryStore;
import io.camelcce.auth.life.AuthorizationTokens;
import io.camelcce.auth.server.OAuthServer;
import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessTokens;
import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.OAuthEndpoints;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import io.camelcce.benchmarks.measured.Limit;
import io.camelcce.benchmarks.measured.Measurement;
import io.camelcce.benchmarks.measured.Series;
import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.Switches;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Callers who all find their token expired at one moment, with the token endpoint of a simulated contact centre.
 *
 * @param callers how many threads
 * @param rounds how often
 */
record CallersAtExpiry(int callers, int rounds) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** A tenth of the request: more callers than processors do not run all at once when it is over. */
    private static final double MOST_MILLISECONDS_BEYOND = 50;

    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;
    private static final Duration OF_THE_SERVER = Duration.ofMillis(500);

    List<Measurement> measure() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        ExecutorService asking = Executors.newSingleThreadExecutor();
        try {
            List<Round> measured = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                measured.add(round(threads, asking));
            }
            return List.of(
                    measurement(
                            "token requests of %,d callers at expiry".formatted(callers),
                            "",
                            measured.stream().map(Round::requests).toList(),
                            1.0),
                    measurement(
                            "the longest wait of %,d callers, beyond the %d ms of the request"
                                    .formatted(callers, OF_THE_SERVER.toMillis()),
                            "ms",
                            measured.stream().map(Round::beyond).toList(),
                            MOST_MILLISECONDS_BEYOND));
        } finally {
            asking.shutdownNow();
            threads.shutdownNow();
        }
    }

    private static Measurement measurement(String what, String unit, List<Double> values, double limit) {
        Series series = new Series(values);
        return new Measurement(what, series.median(), unit, series.spread(), Limit.atMost(limit));
    }

    /**
     * One moment of expiry.
     *
     * @param requests that reached the token endpoint
     * @param beyond how much longer than the request the longest wait was, in milliseconds
     */
    private record Round(double requests, double beyond) {}

    private Round round(ExecutorService threads, ExecutorService asking) throws Exception {
        try (SimulatedContactCenter center = SimulatedContactCenter.start()) {
            center.set(Switches.TOKEN_DELAY, OF_THE_SERVER);
            TimedTransport transport = new TimedTransport();
            GrantSettings settings = clientCredentials(center);
            MemoryStore store = new MemoryStore();
            ContactCenters.add(store, 1, settings, InstantGrants.grant(Duration.ofSeconds(-1)));
            try (AuthorizationTokens tokens =
                    ContactCenters.tokens(store, settings, new OAuthServer(transport, Clock.systemUTC()), asking)) {
                long longest = longestWait(threads, tokens.of(ContactCenters.NAME, null));
                int requests = center.ledger().tokenRequests("client_credentials");
                return new Round(requests, (longest - transport.longest()) / NANOSECONDS_PER_MILLISECOND);
            }
        }
    }

    private long longestWait(ExecutorService threads, AccessTokens tokens) throws Exception {
        CyclicBarrier together = new CyclicBarrier(callers);
        Callable<Long> call = () -> {
            together.await();
            long begun = System.nanoTime();
            Access access = tokens.access(PATIENCE);
            long waited = System.nanoTime() - begun;
            if (!(access instanceof Access.Bearer)) {
                throw new IllegalStateException("A caller got no token: " + access);
            }
            return waited;
        };
        long longest = 0;
        for (Future<Long> done : threads.invokeAll(Collections.nCopies(callers, call))) {
            longest = Math.max(longest, result(done));
        }
        return longest;
    }

    private static long result(Future<Long> done) throws InterruptedException {
        try {
            return requireNonNull(done.get());
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static GrantSettings clientCredentials(SimulatedContactCenter center) {
        return new GrantSettings(
                GrantType.CLIENT_CREDENTIALS,
                new OAuthClient(center.clientId(), Secret.of(center.clientSecret()), ClientAuthentication.BASIC),
                new OAuthEndpoints(null, null, ServerUrl.parse(center.tokenUrl()), null, null, null),
                List.of(),
                Map.of(),
                null);
    }
}
