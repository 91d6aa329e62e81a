package io.camelcce.authorization;

import io.camelcce.authorization.Ruling.Allowed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A store in which some authorizations stand because the configuration of the application says so. They are marked when
 * they are read; the mark is not kept, because other applications on the same store declare others.
 *
 * <p>One that the store cannot read as a whole, as without the right key, is seen with its declared settings; what is
 * kept of it stays as it is until a person authorizes it again.
 */
public final class DeclaredAuthorizations implements AuthorizationStore {

    private final AuthorizationStore store;
    private final Integrations integrations;
    private final Map<IntegrationName, List<Declaration>> declarations;
    private final Map<IntegrationName, Map<AuthorizationName, Declaration>> byName;
    private final Supplier<AuthorizationId> ids;
    private final InstantSource clock;
    private final Consumer<IntegrationName> toTell;
    private volatile Map<IntegrationName, UnsettledIntegration> unsettled = Map.of();

    /**
     * @param store that keeps them, with all others
     * @param integrations whose settings the declared ones stand on
     * @param declarations by integration, in their order
     * @param ids draws ids that were never drawn before
     * @param clock tells when the store may be asked again for what it could not read
     * @param toTell hears of each integration that was not put in place at first, when it is; must not throw
     * @throws IllegalArgumentException if two authorizations of one integration have names that people would take for
     *     one
     */
    public DeclaredAuthorizations(
            AuthorizationStore store,
            Integrations integrations,
            Map<IntegrationName, List<Declaration>> declarations,
            Supplier<AuthorizationId> ids,
            InstantSource clock,
            Consumer<IntegrationName> toTell) {
        this.store = store;
        this.integrations = integrations;
        this.declarations = copied(declarations);
        this.byName = this.declarations.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> byName(each.getValue())));
        this.ids = ids;
        this.clock = clock;
        this.toTell = toTell;
    }

    /**
     * Puts what is declared into the store. One of the same name gets the declared settings, and keeps its tokens if it
     * had these settings before. A declared refresh token is taken over once: not again when the application starts
     * again, whatever became of it. One that cannot be read as a whole is left alone, unless another refresh token is
     * declared now. Integrations of which nothing is declared are not looked at.
     *
     * <p>One that the store cannot read now holds up no other. Until that is mended nothing can be read or changed of it:
     * what is kept of it may have the settings, and the tokens, of an earlier configuration. It is put in place when
     * somebody asks for it and the store answers; the store is asked by one caller at a time, and not for 5 seconds after
     * a failure. All others are told of that failure at once.
     *
     * @return why the store cannot read an integration, for people: of each that is not in place yet
     * @throws IllegalArgumentException if there is a refresh token that the grant type has no use for
     * @throws AuthorizationStoreException if the store cannot be reached at all
     */
    public Map<IntegrationName, String> settle() {
        declarations.forEach(
                (integration, declared) -> declared.forEach(declaration -> grantType(integration, declaration)));
        Map<IntegrationName, String> failures = new LinkedHashMap<>();
        Map<IntegrationName, UnsettledIntegration> left = new LinkedHashMap<>();
        declarations.forEach((integration, declared) -> {
            try {
                settle(integration, declared);
            } catch (AuthorizationStoreException unreadable) {
                // Throws if it does not answer at all: each of the others would wait for that as long.
                store.versions();
                failures.put(integration, String.valueOf(unreadable.getMessage()));
                left.put(integration, unsettled(integration, declared, unreadable));
            }
        });
        unsettled = Map.copyOf(left);
        return failures;
    }

    private UnsettledIntegration unsettled(
            IntegrationName integration, List<Declaration> declared, AuthorizationStoreException unreadable) {
        return new UnsettledIntegration(
                () -> {
                    settle(integration, declared);
                    toTell.accept(integration);
                },
                unreadable,
                clock);
    }

    /** The store, for what is kept of an integration: what is declared of it stands there. */
    private AuthorizationStore settled(IntegrationName integration) {
        UnsettledIntegration left = unsettled.get(integration);
        if (left != null) {
            left.settle();
        }
        return store;
    }

    private void settle(IntegrationName integration, List<Declaration> declared) {
        if (declared.isEmpty()) {
            return;
        }
        store.change(integration, all -> {
            Authorizations settled = all;
            for (Declaration declaration : declared) {
                settled = settled(integration, declaration, settled);
            }
            return new Change<>(settled, settled);
        });
    }

    private Authorizations settled(IntegrationName integration, Declaration declaration, Authorizations all) {
        AuthorizationStatus initial = AuthorizationStatus.initial(grantType(integration, declaration));
        NodeAuthorization before = all.all().stream()
                .filter(one -> one.name().isLike(declaration.name()))
                .findFirst()
                .orElse(null);
        if (before == null) {
            NodeAuthorization added =
                    NodeAuthorization.added(ids.get(), declaration.name(), declaration.settings(), initial);
            return allowed(all.add(seeded(added, declaration, added)));
        }
        if (before.isUnreadable() && !bringsAnother(declaration, before)) {
            return allowed(all.rename(before.name(), declaration.name()));
        }
        NodeAuthorization settled = before.with(declaration.settings(), initial).beginningWith(initial);
        NodeAuthorization now = seeded(settled, declaration, before);
        return allowed(all.with(before.name(), one -> now).rename(before.name(), declaration.name()));
    }

    /**
     * The same with the declared refresh token, unless that was taken over before. Under other settings it is taken once
     * more if it never gave a token: then the settings were wrong, and not the refresh token.
     */
    private static NodeAuthorization seeded(NodeAuthorization now, Declaration declaration, NodeAuthorization before) {
        Secret refreshToken = declaration.refreshToken();
        if (refreshToken == null) {
            return now;
        }
        boolean known = !bringsAnother(declaration, before);
        boolean used =
                before.settings().equals(now.settings()) || before.track().succeededAt() != null;
        return known && used ? now : now.seeded(refreshToken);
    }

    private static boolean bringsAnother(Declaration declaration, NodeAuthorization before) {
        Secret refreshToken = declaration.refreshToken();
        return refreshToken != null && !refreshToken.fingerprint().equals(before.seed());
    }

    private GrantType grantType(IntegrationName integration, Declaration declaration) {
        GrantType type = integrations
                .named(integration)
                .map(centre -> declaration.settings().on(centre.settings()))
                .orElse(declaration.settings())
                .grantType();
        if (declaration.refreshToken() != null && !type.needsAPerson()) {
            throw new IllegalArgumentException(
                    "the authorization %s brings a refresh token, which has no use with grantType=%s"
                            .formatted(declaration.name(), type.word()));
        }
        return type;
    }

    @Override
    public Authorizations read(IntegrationName integration) {
        return marked(integration, settled(integration).read(integration));
    }

    @Override
    public Optional<NodeAuthorization> read(IntegrationName integration, AuthorizationName name) {
        return settled(integration).read(integration, name).map(one -> marked(integration, one));
    }

    @Override
    public Optional<NodeAuthorization> readDefault(IntegrationName integration) {
        return settled(integration).readDefault(integration).map(one -> marked(integration, one));
    }

    @Override
    public AuthorizationPage page(IntegrationName integration, String filter, int from, int most) {
        AuthorizationPage page = settled(integration).page(integration, filter, from, most);
        List<NodeAuthorization> some =
                page.some().stream().map(one -> marked(integration, one)).toList();
        return new AuthorizationPage(some, page.defaultName(), page.total());
    }

    @Override
    public boolean isAnyAuthorized(IntegrationName integration) {
        return settled(integration).isAnyAuthorized(integration);
    }

    @Override
    public <T> T change(IntegrationName integration, Function<Authorizations, Change<T>> change) {
        return settled(integration).change(integration, all -> {
            Change<T> changed = change.apply(marked(integration, all));
            return new Change<>(unmarked(integration, all, changed.authorizations()), changed.result());
        });
    }

    @Override
    public <T> Optional<T> renew(
            IntegrationName integration, AuthorizationId id, Function<NodeAuthorization, Renewal<T>> renewal) {
        return settled(integration).renew(integration, id, one -> {
            Renewal<T> renewed = renewal.apply(marked(integration, one));
            return new Renewal<>(unmarked(integration, one, renewed.authorization()), renewed.result());
        });
    }

    @Override
    public Map<IntegrationName, Long> versions() {
        return store.versions();
    }

    @Override
    public void used(IntegrationName integration, AuthorizationId id, String application, Instant when) {
        store.used(integration, id, application, when);
    }

    @Override
    public List<LastUse> uses(IntegrationName integration, AuthorizationId id) {
        return store.uses(integration, id);
    }

    @Override
    public void close() {
        store.close();
    }

    private NodeAuthorization marked(IntegrationName integration, NodeAuthorization one) {
        Declaration declaration = byName.getOrDefault(integration, Map.of()).get(one.name());
        if (declaration == null) {
            return one;
        }
        NodeAuthorization marked = one.declared(true);
        return one.isUnreadable()
                ? marked.standingIn(
                        declaration.settings(), AuthorizationStatus.initial(grantType(integration, declaration)))
                : marked;
    }

    private Authorizations marked(IntegrationName integration, Authorizations all) {
        return byName.containsKey(integration)
                ? new Authorizations(
                        all.all().stream().map(one -> marked(integration, one)).toList(), all.defaultName())
                : all;
    }

    private Authorizations unmarked(IntegrationName integration, Authorizations before, Authorizations after) {
        return after.all().stream().noneMatch(NodeAuthorization::declared)
                ? after
                : new Authorizations(
                        after.all().stream()
                                .map(one -> before.identified(one.id())
                                        .map(kept -> unmarked(integration, kept, one))
                                        .orElseGet(() -> one.declared(false)))
                                .toList(),
                        after.defaultName());
    }

    /**
     * What is to be kept. One that cannot be read stays as it is until a person authorizes it: whoever has the right key
     * would lose its tokens, and one that nobody has to authorize can do with tokens that are not kept.
     */
    private NodeAuthorization unmarked(IntegrationName integration, NodeAuthorization before, NodeAuthorization after) {
        if (!after.declared() || !before.isUnreadable()) {
            return after.declared(false);
        }
        boolean authorizedAnew =
                after.isAuthorized() && !marked(integration, before).isAuthorized();
        return authorizedAnew ? after.declared(false) : before.renamed(after.name());
    }

    private static Authorizations allowed(Ruling ruling) {
        if (ruling instanceof Allowed allowed) {
            return allowed.authorizations();
        }
        throw new IllegalStateException(((Ruling.Refused) ruling).refusal().text());
    }

    private static Map<IntegrationName, List<Declaration>> copied(Map<IntegrationName, List<Declaration>> all) {
        Map<IntegrationName, List<Declaration>> copy = new LinkedHashMap<>();
        all.forEach((integration, declared) -> copy.put(integration, List.copyOf(declared)));
        return copy;
    }

    private static Map<AuthorizationName, Declaration> byName(List<Declaration> declarations) {
        for (int i = 0; i < declarations.size(); i++) {
            AuthorizationName name = declarations.get(i).name();
            if (declarations.subList(0, i).stream().anyMatch(one -> one.name().isLike(name))) {
                throw new IllegalArgumentException("the authorization %s is declared twice".formatted(name));
            }
        }
        return declarations.stream().collect(Collectors.toUnmodifiableMap(Declaration::name, Function.identity()));
    }
}
