package io.camelcce.camel;

import io.camelcce.auth.life.TokenState;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationPage;
import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.Integration;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.camel.CceAuthorizations.Opened;
import io.camelcce.camel.monitor.WatchedAuthorization;
import io.camelcce.camel.monitor.WatchedAuthorizations;
import io.camelcce.camel.monitor.WatchedPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What those who watch see of a component: what it uses already. Nothing is opened because somebody looks. */
final class CceWatch implements WatchedAuthorizations, Executor {

    private final CceComponent component;

    CceWatch(CceComponent component) {
        this.component = component;
    }

    @Override
    public List<IntegrationName> integrations() {
        return component
                .connectionsInUse()
                .map(connections ->
                        connections.all().stream().map(Integration::name).toList())
                .orElse(List.of());
    }

    @Override
    public WatchedPage page(IntegrationName integration, String filter, int from, int most) {
        return opened().map(opened -> page(opened, integration, filter, from, most))
                .orElse(WatchedPage.NONE);
    }

    private WatchedPage page(Opened opened, IntegrationName integration, String filter, int from, int most) {
        AuthorizationPage page = opened.store().page(integration, filter, from, most);
        return new WatchedPage(
                page.some().stream()
                        .map(one -> watched(opened, integration, one, one.name().equals(page.defaultName())))
                        .toList(),
                page.total());
    }

    @Override
    public Optional<WatchedAuthorization> named(IntegrationName integration, AuthorizationName name) {
        return opened().flatMap(opened -> opened.store()
                .read(integration, name)
                .map(one -> watched(opened, integration, one, isDefault(opened, integration, one))));
    }

    private static boolean isDefault(Opened opened, IntegrationName integration, NodeAuthorization one) {
        return opened.store()
                .readDefault(integration)
                .filter(other -> other.id().equals(one.id()))
                .isPresent();
    }

    @Override
    public Optional<WatchedAuthorization> byDefault(IntegrationName integration) {
        return opened().flatMap(opened -> opened.store().readDefault(integration))
                .map(one -> unused(integration, one, true));
    }

    @Override
    public Map<String, Optional<WatchedAuthorization>> used(IntegrationName integration) {
        Map<String, Optional<WatchedAuthorization>> used = new LinkedHashMap<>();
        component.connectionsInUse().ifPresent(connections -> opened().ifPresent(
                        opened -> used(opened.store(), integration, new RouteUsages(component, connections), used)));
        return used;
    }

    private void used(
            AuthorizationStore store,
            IntegrationName integration,
            RouteUsages usages,
            Map<String, Optional<WatchedAuthorization>> used) {
        Optional<NodeAuthorization> byDefault = store.readDefault(integration);
        for (String word : usages.words(integration)) {
            Optional<NodeAuthorization> meant = word.equals(Reserved.DEFAULT)
                    ? byDefault
                    : name(word).flatMap(name -> store.read(integration, name));
            used.put(
                    word,
                    meant.map(one -> unused(
                            integration,
                            one,
                            byDefault
                                    .filter(other -> other.id().equals(one.id()))
                                    .isPresent())));
        }
    }

    /** Empty if it cannot be one: what an expression of {@code toD} comes to is checked when it is called. */
    private static Optional<AuthorizationName> name(String word) {
        try {
            return Optional.of(new AuthorizationName(word));
        } catch (IllegalArgumentException illegal) {
            return Optional.empty();
        }
    }

    private WatchedAuthorization watched(
            Opened opened, IntegrationName integration, NodeAuthorization one, boolean byDefault) {
        return new WatchedAuthorization(
                integration,
                one,
                type(integration, one),
                byDefault,
                opened.administration().usages(integration, one, byDefault));
    }

    private WatchedAuthorization unused(IntegrationName integration, NodeAuthorization one, boolean byDefault) {
        return new WatchedAuthorization(integration, one, type(integration, one), byDefault, List.of());
    }

    private GrantType type(IntegrationName integration, NodeAuthorization one) {
        return component
                .connectionsInUse()
                .flatMap(connections -> connections.named(integration))
                .map(centre -> centre.settingsOf(one).grantType())
                .orElse(one.settings().grantType());
    }

    @Override
    public Optional<TokenState> token(WatchedAuthorization authorization) {
        AuthorizationName name = authorization.authorization().name();
        return token(authorization, name)
                .or(() -> authorization.byDefault() ? token(authorization, null) : Optional.empty());
    }

    private Optional<TokenState> token(WatchedAuthorization authorization, @Nullable AuthorizationName name) {
        return opened().flatMap(opened -> opened.tokens().state(authorization.integration(), name));
    }

    @Override
    public void execute(Runnable reading) {
        component
                .connectionsInUse()
                .map(connections -> connections.authorizations().reader())
                .orElse(Runnable::run)
                .execute(reading);
    }

    private Optional<Opened> opened() {
        return component
                .connectionsInUse()
                .flatMap(connections -> connections.authorizations().opened());
    }
}
