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
    public List<WatchedAuthorization> page(IntegrationName integration, int from, int most) {
        return opened().map(opened -> page(opened, integration, from, most)).orElse(List.of());
    }

    private List<WatchedAuthorization> page(Opened opened, IntegrationName integration, int from, int most) {
        AuthorizationPage page = opened.store().page(integration, from, most);
        return page.some().stream()
                .map(one -> watched(opened, integration, one, one.name().equals(page.defaultName())))
                .toList();
    }

    @Override
    public Map<String, Optional<WatchedAuthorization>> used(IntegrationName integration) {
        Map<String, Optional<WatchedAuthorization>> used = new LinkedHashMap<>();
        component.connectionsInUse().ifPresent(connections -> opened().ifPresent(
                        opened -> new RouteUsages(component, connections)
                                .words(integration)
                                .forEach(word -> used.put(word, used(opened, integration, word)))));
        return used;
    }

    private Optional<WatchedAuthorization> used(Opened opened, IntegrationName integration, String word) {
        AuthorizationStore store = opened.store();
        Optional<NodeAuthorization> byDefault = store.readDefault(integration);
        Optional<NodeAuthorization> meant =
                word.equals(Reserved.DEFAULT) ? byDefault : name(word).flatMap(name -> store.read(integration, name));
        return meant.map(one -> new WatchedAuthorization(
                integration,
                one,
                type(integration, one),
                byDefault.filter(other -> other.id().equals(one.id())).isPresent(),
                List.of()));
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
                opened.administration().usages(integration, one.name()));
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
