package io.camelcce.camel;

import static io.camelcce.camel.OptionFaults.given;

import io.camelcce.auth.MemoryStore;
import io.camelcce.auth.life.AuthorizationTokens;
import io.camelcce.authorization.AuthorizationAttempts;
import io.camelcce.authorization.AuthorizationListener;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.Declaration;
import io.camelcce.authorization.DeclaredAuthorizations;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.authorization.NodeAuthorizations;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.util.IOHelper;
import org.apache.camel.util.InetAddressUtil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The authorizations of a component: where they are kept, and their tokens. They are kept in memory until something has to
 * outlive the JVM; then a store is opened, and all are kept there.
 */
final class CceAuthorizations implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(CceAuthorizations.class);

    private static final Duration TO_STORE = Duration.ofSeconds(2);
    private static final Duration LONGEST_END = Duration.ofSeconds(30);

    private final CceComponent component;
    private final CceConnections connections;
    private final CceOptions options;
    private final StoreProvider provider;
    private final NeedOfStore need;
    private final InstantSource clock = Clock.systemUTC();
    private final AuthorizationAttempts attempts = new AuthorizationAttempts(new RandomSecrets(), clock);
    private final CceUses uses = new CceUses(clock, this::tell);
    private final CceBackground background;
    private final List<Opened> retired = new ArrayList<>();
    private volatile @Nullable Opened opened;
    private boolean administered;

    CceAuthorizations(CceComponent component, CceConnections connections, CceOptions options) {
        this.component = component;
        this.connections = connections;
        this.options = options;
        this.provider = new StoreProvider(component.getCamelContext());
        this.need = new NeedOfStore(options, provider);
        this.background = new CceBackground(component);
    }

    /** Under which authorizations calls were made of late. */
    CceUses uses() {
        return uses;
    }

    /**
     * Opens what calls of an endpoint need.
     *
     * @param name of the authorization that it names; null for whichever is the default
     * @throws IllegalArgumentException if the options of authorizations are illegal; all that is wrong is told
     * @throws AuthorizationStoreException if the calls need a store, and it cannot be opened
     */
    synchronized void prepare(CceSettings integration, @Nullable AuthorizationName name) {
        open(need.ofEndpoint(integration, name).orElse(null));
    }

    /**
     * The tokens of all authorizations; others once a store was opened for them.
     *
     * @throws IllegalArgumentException if the options of authorizations are illegal; all that is wrong is told
     * @throws AuthorizationStoreException if they are kept in a store, and it cannot be opened
     */
    AuthorizationTokens tokens() {
        return current().tokens();
    }

    /** What was opened; nothing before something needed it. Does not wait. */
    Optional<Opened> opened() {
        return Optional.ofNullable(opened);
    }

    /** What reads the store for those who watch. */
    Executor reader() {
        return background.looking();
    }

    /** The integrations, with what is known of them; opens the store only if something is kept there. */
    CceOverview overview() {
        AuthorizationStore store = current().store();
        return new CceOverview(
                connections, new RouteUsages(component, connections), store, component.authorizationReports());
    }

    /** What an administrator does; opens the store. */
    synchronized NodeAuthorizations administration() {
        NodeAuthorizations administration =
                open("Node authorizations are administered").administration();
        if (!administered) {
            administered = true;
            background.everyMinute(() -> current().administration().revokeUnconfirmed());
        }
        return administration;
    }

    private Optional<NodeAuthorization> find(IntegrationName integration, @Nullable AuthorizationName name) {
        AuthorizationStore store = current().store();
        return name == null ? store.readDefault(integration) : store.read(integration, name);
    }

    private Opened current() {
        Opened now = opened;
        return now == null ? openAnything() : now;
    }

    private synchronized Opened openAnything() {
        return opened == null ? open(need.ofAll().orElse(null)) : opened;
    }

    /** @param reason why something has to be kept beyond the end of the JVM; null if nothing has to be */
    private Opened open(@Nullable String reason) {
        Opened now = opened;
        if (now != null && (now.isKept() || reason == null || options.store() instanceof StoreChoice.InMemory)) {
            return now;
        }
        if (background.isEnding()) {
            throw new IllegalStateException("The cce component is stopped: no call can be made until it is started");
        }
        options.fault().ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        Opened next = opened(reason);
        if (now != null) {
            retired.add(now);
        }
        opened = next;
        return next;
    }

    private Opened opened(@Nullable String reason) {
        StoreChoice choice = options.store();
        if (choice instanceof StoreChoice.Given given) {
            return opened(given.store(), true, false);
        } else if (choice instanceof StoreChoice.At at) {
            return opened(provider.open(at.place(), "The option store is set"), true, true);
        } else if (choice instanceof StoreChoice.WhenNeeded needed && reason != null) {
            return opened(provider.open(needed.place(), reason), true, true);
        }
        return opened(new MemoryStore(), false, true);
    }

    private Opened opened(AuthorizationStore store, boolean kept, boolean own) {
        try {
            return make(store, kept, own);
        } catch (RuntimeException failed) {
            if (own) {
                store.close();
            }
            throw failed;
        }
    }

    private Opened make(AuthorizationStore store, boolean kept, boolean own) {
        RandomIds ids = new RandomIds();
        DeclaredAuthorizations declared = new DeclaredAuthorizations(
                store,
                connections,
                declarations(),
                ids,
                clock,
                integration -> LOG.info(
                        "The integration {} can be used now: the store can read what it keeps of it", integration));
        declared.settle()
                .forEach((integration, why) -> LOG.warn(
                        "The integration {} cannot be used until the store can read what it keeps of it: {}",
                        integration,
                        why));
        AuthorizationTokens tokens = new AuthorizationTokens(
                connections,
                declared,
                connections,
                component.authorizationListeners(),
                background,
                clock,
                Math::random);
        AuthorizationListener listener = event -> {
            tokens.happened(event);
            component.authorizationListeners().happened(event);
        };
        NodeAuthorizations administration = new NodeAuthorizations(
                connections,
                declared,
                connections,
                new RouteUsages(component, connections),
                attempts,
                ids,
                clock,
                application(),
                listener);
        if (kept) {
            background.look(tokens::look);
        }
        background.keepAlive(idle -> tokens.keepAlive(idle)
                .forEach((integration, why) -> LOG.warn(
                        "Idle refresh tokens of the integration {} are not kept alive: the store cannot read them: {}",
                        integration,
                        why)));
        return new Opened(declared, tokens, administration, kept, own);
    }

    private Map<IntegrationName, List<Declaration>> declarations() {
        return options.integrations().values().stream()
                .collect(Collectors.toUnmodifiableMap(CceSettings::name, CceSettings::declarations));
    }

    /** Has a store that several share keep that this application uses an authorization; never on the way of a call. */
    private void tell(CceUses.Use use) {
        Opened now = opened;
        if (now != null && now.isKept()) {
            try {
                background.looking().execute(() -> tell(now.store(), use));
            } catch (RejectedExecutionException stopped) {
                LOG.debug("Not told, for the component stops: {}", use);
            }
        } else {
            uses.notTold(use);
        }
    }

    private void tell(AuthorizationStore store, CceUses.Use use) {
        try {
            find(use.integration(), use.authorization())
                    .ifPresent(found -> store.used(use.integration(), found.id(), application(), clock.instant()));
        } catch (RuntimeException unreachable) {
            LOG.debug("The store cannot be told of {}", use, unreachable);
            uses.notTold(use);
        }
    }

    private String application() {
        return given(component.getApplicationName()).orElseGet(this::usualName);
    }

    /** All Camel contexts that nobody gave a name have the same one: the working directory tells them apart. */
    private String usualName() {
        CamelContext context = component.getCamelContext();
        String name = "%s@%s".formatted(context.getName(), InetAddressUtil.getLocalHostNameSafe());
        Path folder = Path.of("").toAbsolutePath().getFileName();
        return context.getNameStrategy().isFixedName() || folder == null ? name : "%s:%s".formatted(name, folder);
    }

    /** Ends what is done beside calls, waits until tokens that are asked for now are stored, and closes the store. */
    @Override
    public void close() {
        background.end();
        List<Opened> all = everOpened();
        long deadline = System.nanoTime() + patience().toNanos();
        all.forEach(each -> each.tokens().close(Duration.ofNanos(deadline - System.nanoTime())));
        IOHelper.close(background);
        all.forEach(Opened::close);
    }

    /** Behind the end of the background nothing else is opened. */
    private synchronized List<Opened> everOpened() {
        return Stream.concat(retired.stream(), opened().stream()).toList();
    }

    /** One token exchange, and what the store needs for it. */
    private Duration patience() {
        return options.integrations().values().stream()
                .map(CceSettings::oneTokenExchange)
                .max(Comparator.naturalOrder())
                .map(TO_STORE::plus)
                .filter(one -> one.compareTo(LONGEST_END) < 0)
                .orElse(LONGEST_END);
    }

    /**
     * A store with what stands on it.
     *
     * @param isKept whether it outlives the JVM
     * @param isOwn whether it is closed with the component
     */
    record Opened(
            AuthorizationStore store,
            AuthorizationTokens tokens,
            NodeAuthorizations administration,
            boolean isKept,
            boolean isOwn) {

        void close() {
            if (isOwn) {
                store.close();
            }
        }
    }
}
