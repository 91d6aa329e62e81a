package io.camelcce.camel.monitor;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.IntegrationName;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is shown of the authorizations of a component. Asks nobody for a token, and waits for a store for two seconds at most. */
public final class AuthorizationReports {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final WatchedAuthorizations watched;
    private final BoundedReading reading;
    private final InstantSource clock;
    private final Map<IntegrationName, Map<String, Optional<WatchedAuthorization>>> lastUsed =
            new ConcurrentHashMap<>();

    /**
     * @param watched what is shown
     * @param executor reads the store
     * @param clock the time of day
     */
    public AuthorizationReports(WatchedAuthorizations watched, Executor executor, InstantSource clock) {
        this(watched, executor, clock, PATIENCE);
    }

    AuthorizationReports(WatchedAuthorizations watched, Executor executor, InstantSource clock, Duration patience) {
        this.watched = watched;
        this.reading = new BoundedReading(executor, patience);
        this.clock = clock;
    }

    /** The integrations, in the order of their names. */
    public List<IntegrationName> integrations() {
        return watched.integrations();
    }

    /**
     * Some of the authorizations of an integration.
     *
     * @param from how many to leave out
     * @param most how many to show
     * @throws AuthorizationStoreException if the store does not tell
     */
    public List<AuthorizationReport> page(IntegrationName integration, int from, int most) {
        return page(integration, "", from, most).some().stream()
                .map(ReportedAuthorization::report)
                .toList();
    }

    /**
     * Some of the authorizations of an integration whose names have something in common. There are none before something
     * opened what they are kept in: a call, or an administrator.
     *
     * @param filter a part of the name, without regard to case, and to blanks at its ends; empty for all
     * @param from how many of them to leave out
     * @param most how many to show
     * @throws AuthorizationStoreException if the store does not tell
     */
    public ReportPage page(IntegrationName integration, String filter, int from, int most) {
        WatchedPage page =
                reading.read(() -> watched.page(integration, filter.strip(), Math.max(0, from), Math.max(0, most)));
        return new ReportPage(
                page.some().stream()
                        .map(one -> new ReportedAuthorization(one.authorization(), report(one)))
                        .toList(),
                page.total());
    }

    /**
     * One authorization; empty if there is none of that name, or nothing opened what it is kept in.
     *
     * @throws AuthorizationStoreException if the store does not tell
     */
    public Optional<AuthorizationReport> report(IntegrationName integration, AuthorizationName name) {
        return reading.read(() -> watched.named(integration, name)).map(this::report);
    }

    /**
     * The authorization that is used where no name is given, without its uses.
     *
     * @throws AuthorizationStoreException if the store does not tell
     */
    public Optional<AuthorizationReport> byDefault(IntegrationName integration) {
        return reading.read(() -> watched.byDefault(integration)).map(this::report);
    }

    /** The authorizations that running routes use; as they were last, if the store does not tell. */
    public UsedReports used(IntegrationName integration) {
        try {
            lastUsed.put(integration, reading.read(() -> watched.used(integration)));
            return used(integration, null);
        } catch (AuthorizationStoreException untold) {
            return used(integration, String.valueOf(untold.getMessage()));
        }
    }

    private UsedReports used(IntegrationName integration, @Nullable String problem) {
        Map<String, Optional<AuthorizationReport>> reports =
                lastUsed.getOrDefault(integration, Map.of()).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().map(this::report)));
        return new UsedReports(reports, problem);
    }

    private AuthorizationReport report(WatchedAuthorization one) {
        return AuthorizationReport.of(one, watched.token(one).orElse(null), clock.instant());
    }
}
