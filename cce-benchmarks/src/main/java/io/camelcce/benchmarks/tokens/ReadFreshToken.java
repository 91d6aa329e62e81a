package io.camelcce.benchmarks.tokens;

import io.camelcce.auth.MemoryStore;
import io.camelcce.auth.life.AuthorizationTokens;
import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessTokens;
import io.camelcce.authorization.GrantSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/** What it costs a call to get a token that is fresh. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Threads(2)
@Fork(1)
public class ReadFreshToken {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Clock clock = Clock.systemUTC();
    private AuthorizationTokens tokens =
            ContactCenters.tokens(new MemoryStore(), GrantSettings.NONE, new InstantGrants(PATIENCE), Runnable::run);
    private AccessTokens named = tokens.of(ContactCenters.NAME, null);
    private AccessTokens byDefault = named;

    /** An authorization with a token that lives as long as those of Webex. */
    @Setup
    public void authorize() {
        MemoryStore store = new MemoryStore();
        Duration lifetime = Duration.ofDays(14);
        ContactCenters.add(store, 1, GrantSettings.NONE, InstantGrants.grant(lifetime));
        tokens = ContactCenters.tokens(store, GrantSettings.NONE, new InstantGrants(lifetime), Runnable::run);
        named = tokens.of(ContactCenters.NAME, ContactCenters.authorization(0));
        byDefault = tokens.of(ContactCenters.NAME, null);
        if (!(named.access(PATIENCE) instanceof Access.Bearer)
                || !(byDefault.access(PATIENCE) instanceof Access.Bearer)) {
            throw new IllegalStateException("There is no token to read");
        }
    }

    /** Ends what hands out tokens. */
    @TearDown
    public void end() {
        tokens.close();
    }

    /** To compare with: a part of the others. */
    @Benchmark
    public long readTheClock() {
        return clock.millis();
    }

    /** The token of an authorization that a route names. */
    @Benchmark
    public Access readOfANamedAuthorization() {
        return named.access(PATIENCE);
    }

    /** The token of the default. */
    @Benchmark
    public Access readOfTheDefault() {
        return byDefault.access(PATIENCE);
    }
}
