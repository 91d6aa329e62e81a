package io.camelcce.authorization;

import io.camelcce.authorization.AuthorizationStore.Change;
import io.camelcce.authorization.Ruling.Allowed;
import io.camelcce.authorization.Ruling.Refused;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What an administrator does with the node authorizations of integrations. Every deed tells the listener once it is done.
 */
public final class NodeAuthorizations {

    private final Integrations integrations;
    private final AuthorizationStore store;
    private final AuthorizationServers servers;
    private final Usages usages;
    private final Supplier<AuthorizationId> ids;
    private final InstantSource clock;
    private final String application;
    private final AuthorizationListener listener;
    private final Revocations revocations;
    private final SignIns signIns;

    /**
     * Over these ports.
     *
     * @param usages by this application
     * @param ids draws ids that were never drawn before
     * @param application the name that the store knows this application by: what it used earlier does not count as a use
     *     by another
     * @param listener hears of every deed
     */
    public NodeAuthorizations(
            Integrations integrations,
            AuthorizationStore store,
            AuthorizationServers servers,
            Usages usages,
            AuthorizationAttempts attempts,
            Supplier<AuthorizationId> ids,
            InstantSource clock,
            String application,
            AuthorizationListener listener) {
        this.integrations = integrations;
        this.store = store;
        this.servers = servers;
        this.usages = usages;
        this.ids = ids;
        this.clock = clock;
        this.application = application;
        this.listener = listener;
        this.revocations = new Revocations(integrations, servers);
        this.signIns = new SignIns(integrations, store, servers, revocations, attempts, clock, listener);
    }

    /** The authorizations of an integration. */
    public Authorizations list(IntegrationName integration) {
        return store.read(integration);
    }

    /**
     * Some of the authorizations of an integration.
     *
     * @param from how many to leave out
     * @param most how many to read
     */
    public AuthorizationPage page(IntegrationName integration, int from, int most) {
        return store.page(integration, from, most);
    }

    /**
     * Some of the authorizations of an integration whose names have something in common.
     *
     * @param filter a part of the name, without regard to case, and to blanks at its ends; empty for all
     * @param from how many of them to leave out
     * @param most how many to read
     */
    public AuthorizationPage page(IntegrationName integration, String filter, int from, int most) {
        return store.page(integration, filter.strip(), from, most);
    }

    /** One authorization, and who uses it; empty if there is none of that name. */
    public Optional<AuthorizationView> view(IntegrationName integration, AuthorizationName name) {
        return store.read(integration, name).map(found -> view(integration, found));
    }

    /** The one that somebody saw, whatever its name is now; empty if it is not there any more. */
    public Optional<AuthorizationView> view(IntegrationName integration, Revision seen) {
        return Optional.ofNullable(seen.id())
                .flatMap(id -> store.read(integration).identified(id))
                .map(found -> view(integration, found));
    }

    private AuthorizationView view(IntegrationName integration, NodeAuthorization found) {
        boolean byDefault = isDefault(integration, found.name());
        GrantSettings settings = integrations
                .named(integration)
                .map(centre -> centre.settingsOf(found))
                .orElse(found.settings());
        return new AuthorizationView(found, byDefault, settings, usages(integration, found, byDefault));
    }

    /** Who would be without tokens if an authorization had none: in this application, then in others. */
    public List<Usage> usages(IntegrationName integration, AuthorizationName name) {
        return store.read(integration, name)
                .map(found -> usages(integration, found, isDefault(integration, name)))
                .orElse(List.of());
    }

    /** Who would be without tokens if an authorization that was just read had none. */
    public List<Usage> usages(IntegrationName integration, NodeAuthorization authorization, boolean byDefault) {
        return joined(
                usages.of(integration, authorization.name(), byDefault), usedElsewhere(integration, authorization));
    }

    /**
     * Asks an authorization server where it is called, for settings that are to be given.
     *
     * @param issuer of the server, under the rules of that setting
     */
    public Discovery discover(IntegrationName integration, String issuer) {
        Integration centre = integrations.named(integration).orElse(null);
        if (centre == null) {
            return new Discovery.NotFound(new Refusal.NoSuchIntegration(integration).text());
        }
        SettingFaults faults = new SettingFaults();
        return faults.read(GrantSetting.ISSUER, () -> SettingForms.url(issuer.strip()))
                .map(servers.of(centre)::discover)
                .orElseGet(() -> new Discovery.NotFound(new Refusal.Faulty(faults.all()).text()));
    }

    /** Adds an authorization: under the rules of names and settings, whose faults are told all at once. */
    public Ruling add(String integration, String name, GrantSettingsDraft draft) {
        SettingFaults faults = new SettingFaults();
        Optional<IntegrationName> where =
                faults.read(GrantSetting.INTEGRATION, () -> new IntegrationName(integration.strip()));
        Optional<AuthorizationName> called = faults.read(GrantSetting.NAME, () -> AuthorizationName.given(name));
        Integration centre = where.flatMap(integrations::named).orElse(null);
        if (where.isPresent() && centre == null) {
            return new Refused(new Refusal.NoSuchIntegration(where.get()));
        }
        GrantSettings settings = draft.readOn(centre == null ? GrantSettings.NONE : centre.settings(), faults);
        return faults.areNone()
                ? added(Objects.requireNonNull(centre), called.orElseThrow(), settings)
                : new Refused(new Refusal.Faulty(faults.all()));
    }

    /**
     * Adds an authorization, which is pending then if a person has to authorize it.
     *
     * @param settings what it does not take from its integration
     */
    public Ruling add(IntegrationName integration, AuthorizationName name, GrantSettings settings) {
        Integration centre = integrations.named(integration).orElse(null);
        if (centre == null) {
            return new Refused(new Refusal.NoSuchIntegration(integration));
        }
        SettingFaults faults = new SettingFaults();
        faults.read(GrantSetting.NAME, () -> AuthorizationName.given(name.value()));
        if (SettingRules.check(settings, centre.settings()) instanceof CheckedSettings.Faulty faulty) {
            faulty.faults().forEach(fault -> faults.add(fault.setting(), fault.rule()));
        }
        return faults.areNone() ? added(centre, name, settings) : new Refused(new Refusal.Faulty(faults.all()));
    }

    /** Gives an authorization another name: nothing else changes. */
    public Ruling rename(IntegrationName integration, AuthorizationName name, AuthorizationName another) {
        return rename(integration, name, another.value());
    }

    /** Gives an authorization another name: nothing else changes. */
    public Ruling rename(IntegrationName integration, AuthorizationName name, String another) {
        SettingFaults faults = new SettingFaults();
        return faults.read(GrantSetting.NAME, () -> AuthorizationName.given(another))
                .map(checked -> renamed(integration, name, checked))
                .orElseGet(() -> new Refused(new Refusal.Faulty(faults.all())));
    }

    /**
     * Gives an authorization other settings. If they differ from those that it has, its tokens are dropped and revoked,
     * and it has to be authorized again.
     *
     * @param draft the other settings; an empty secret leaves the one that there is, but has to be given again if it
     *     would go to another server, or be shown for another client
     * @param force whether it is meant that what uses an authorized one stops working until it is authorized again
     */
    public Update update(IntegrationName integration, AuthorizationName name, GrantSettingsDraft draft, boolean force) {
        return update(integration, name, name.value(), draft, force);
    }

    /**
     * Gives an authorization other settings, and with them another name: both, or neither. All that is wrong is told at
     * once.
     *
     * @param another name of it; the one that it has, if that stays
     * @param draft the other settings, as without another name
     * @param force whether it is meant that what uses an authorized one stops working until it is authorized again
     */
    public Update update(
            IntegrationName integration,
            AuthorizationName name,
            String another,
            GrantSettingsDraft draft,
            boolean force) {
        return updated(integration, name, force, new Edit(another, draft::checkInsteadOf, null));
    }

    /**
     * The same for somebody who saw the authorization before: refused if people changed it since, so that nobody ends
     * unknowingly what another person has authorized, or updated, in the meantime.
     *
     * @param another name of it; the one that it has, if that stays
     * @param draft the other settings, as without another name
     * @param seen how it was when they looked
     * @param force whether it is meant that what uses an authorized one stops working until it is authorized again
     */
    public Update update(
            IntegrationName integration,
            AuthorizationName name,
            String another,
            GrantSettingsDraft draft,
            Revision seen,
            boolean force) {
        return updated(integration, name, force, new Edit(another, draft::checkInsteadOf, seen));
    }

    /**
     * Gives an authorization other settings. If they differ from those that it has, its tokens are dropped and revoked,
     * and it has to be authorized again.
     *
     * @param settings the other settings, with their secrets
     * @param force whether it is meant that what uses an authorized one stops working until it is authorized again
     */
    public Update update(IntegrationName integration, AuthorizationName name, GrantSettings settings, boolean force) {
        return updated(
                integration,
                name,
                force,
                new Edit(name.value(), (earlier, inherited) -> SettingRules.check(settings, inherited), null));
    }

    /** Makes an authorization the default of its integration; a declared one, too. */
    public Ruling makeDefault(IntegrationName integration, AuthorizationName name) {
        Deed deed = store.change(integration, all -> Deed.on(all, all.makeDefault(name)));
        if (deed.isDone() && !name.equals(deed.before().defaultName())) {
            listener.happened(new AuthorizationEvent.MadeDefault(integration, name));
        }
        return deed.ruling();
    }

    /** Removes an authorization that nobody uses, and has its tokens revoked. */
    public Removal remove(IntegrationName integration, AuthorizationName name) {
        NodeAuthorization seen = store.read(integration, name).orElse(null);
        if (seen == null) {
            return new Removal.Refused(new Refusal.NoSuchAuthorization(name));
        }
        List<Usage> elsewhere = usedElsewhere(integration, seen);
        Deed deed = store.change(
                integration,
                all -> Deed.on(
                        all,
                        same(seen, all)
                                .map(found -> all.remove(name, usages(integration, all, name, elsewhere)))
                                .orElseGet(() -> noSuch(name))));
        if (deed.ruling() instanceof Refused refused) {
            return new Removal.Refused(refused.refusal());
        }
        String revocation = revocations.revoke(integration, deed.before(seen), deed.after());
        listener.happened(new AuthorizationEvent.Removed(integration, name, revocation));
        return new Removal.Removed(revocation);
    }

    /**
     * Begins to authorize: a person has to sign in.
     *
     * @param session of the browser: the callback has to come in the same
     */
    public AuthorizationRequest authorize(IntegrationName integration, AuthorizationName name, Secret session) {
        signIns.revokeUnconfirmed();
        return signIns.authorize(integration, name, session);
    }

    /**
     * Ends an attempt with what the authorization server sent the browser back with.
     *
     * @param callbackUri as the browser called it
     * @param session of that browser
     */
    public Completion complete(URI callbackUri, Secret session) {
        signIns.revokeUnconfirmed();
        return signIns.complete(callbackUri, session);
    }

    /**
     * The same for what a browser sent, which need not be a URI: characters that must not stand in one are taken as they
     * are.
     *
     * @param callbackUri as the browser called it, with its query
     * @param session of that browser
     */
    public Completion complete(String callbackUri, Secret session) {
        return complete(BrowserUri.parse(callbackUri), session);
    }

    /**
     * Confirms that another person than before is meant to authorize.
     *
     * @param confirmation of {@link Completion.AnotherPerson}
     * @param session of the browser in which that person signed in
     * @return again {@link Completion.AnotherPerson} if meanwhile a third one authorized
     */
    public Completion confirm(Secret confirmation, Secret session) {
        return signIns.confirm(confirmation, session);
    }

    /**
     * Says that another person than before is not meant to authorize: what they granted is revoked.
     *
     * @param confirmation of {@link Completion.AnotherPerson}
     * @return what became of it, for people
     */
    public String decline(Secret confirmation) {
        return signIns.decline(confirmation);
    }

    /** Revokes what other people than before granted, and nobody confirmed in time. To be called now and then. */
    public void revokeUnconfirmed() {
        signIns.revokeUnconfirmed();
    }

    private Ruling added(Integration centre, AuthorizationName name, GrantSettings settings) {
        NodeAuthorization another = NodeAuthorization.added(
                        ids.get(), name, settings, AuthorizationStatus.initial(centre, settings))
                .setBy(null, clock.instant());
        Deed deed = store.change(centre.name(), all -> Deed.on(all, all.add(another)));
        if (deed.isDone()) {
            listener.happened(new AuthorizationEvent.Added(centre.name(), name));
        }
        return deed.ruling();
    }

    private Ruling renamed(IntegrationName integration, AuthorizationName name, AuthorizationName another) {
        Deed deed = store.change(integration, all -> Deed.on(all, all.rename(name, another)));
        if (deed.isDone() && !name.equals(another)) {
            listener.happened(new AuthorizationEvent.Renamed(integration, another, name));
        }
        return deed.ruling();
    }

    private Update updated(IntegrationName integration, AuthorizationName name, boolean force, Edit edit) {
        Integration centre = integrations.named(integration).orElse(null);
        if (centre == null) {
            return new Update.Refused(new Refusal.NoSuchIntegration(integration));
        }
        NodeAuthorization seen = store.read(integration, name).orElse(null);
        if (seen == null) {
            return new Update.Refused(new Refusal.NoSuchAuthorization(name));
        }
        List<Usage> elsewhere = usedElsewhere(integration, seen);
        Deed deed = store.change(integration, all -> {
            List<Usage> stopping = force ? List.of() : usages(integration, all, name, elsewhere);
            return Deed.on(
                    all,
                    same(seen, all)
                            .map(found -> edit.on(all, found, centre, stopping, clock.instant()))
                            .orElseGet(() -> noSuch(name)));
        });
        return deed.ruling() instanceof Refused refused
                ? new Update.Refused(refused.refusal())
                : updated(
                        integration,
                        deed.before(seen),
                        deed.after(),
                        usages(integration, deed.before(), name, elsewhere));
    }

    private Update updated(
            IntegrationName integration, NodeAuthorization before, Authorizations after, List<Usage> usages) {
        NodeAuthorization now = after.identified(before.id()).orElseThrow();
        if (!now.name().equals(before.name())) {
            listener.happened(new AuthorizationEvent.Renamed(integration, now.name(), before.name()));
        }
        if (now.settings().equals(before.settings())) {
            return new Update.Updated(now, "the settings are what they were: nothing was dropped", List.of());
        }
        listener.happened(new AuthorizationEvent.Updated(integration, now.name()));
        List<Usage> stopped = before.isAuthorized() && !now.isAuthorized() ? usages : List.of();
        return new Update.Updated(now, revocations.revoke(integration, before, after), stopped);
    }

    /** The one that was seen before a change began: not another that got its name since. */
    private static Optional<NodeAuthorization> same(NodeAuthorization seen, Authorizations all) {
        return all.named(seen.name()).filter(found -> found.id().equals(seen.id()));
    }

    private static Ruling noSuch(AuthorizationName name) {
        return new Refused(new Refusal.NoSuchAuthorization(name));
    }

    private boolean isDefault(IntegrationName integration, AuthorizationName name) {
        return store.readDefault(integration)
                .map(found -> found.name().equals(name))
                .orElse(false);
    }

    private List<Usage> usages(
            IntegrationName integration, Authorizations all, AuthorizationName name, List<Usage> elsewhere) {
        return joined(usages.of(integration, name, name.equals(all.defaultName())), elsewhere);
    }

    /** Is asked before a change begins: the store cannot be asked for two things at once. */
    private List<Usage> usedElsewhere(IntegrationName integration, NodeAuthorization found) {
        Instant since = clock.instant().minus(Usage.COUNTS_FOR);
        return store.uses(integration, found.id()).stream()
                .filter(use ->
                        !use.application().equals(application) && use.when().isAfter(since))
                .map(use -> Usage.elsewhere(use.application(), use.when()))
                .toList();
    }

    private static List<Usage> joined(List<Usage> some, List<Usage> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** A change: allowed or not, and how everything was before it and is after it. */
    private record Deed(Ruling ruling, Authorizations before, Authorizations after) {

        static Change<Deed> on(Authorizations all, Ruling ruling) {
            Authorizations after = ruling instanceof Allowed allowed ? allowed.authorizations() : all;
            return new Change<>(after, new Deed(ruling, all, after));
        }

        boolean isDone() {
            return ruling instanceof Allowed;
        }

        NodeAuthorization before(NodeAuthorization seen) {
            return before.identified(seen.id()).orElseThrow();
        }
    }
}
