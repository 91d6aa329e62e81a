package io.camelcce.camel;

import static io.camelcce.camel.OptionFaults.given;

import io.camelcce.auth.server.OAuthServer;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationServer;
import io.camelcce.authorization.AuthorizationServers;
import io.camelcce.authorization.Integration;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.Integrations;
import io.camelcce.http.ExchangeWatch;
import java.io.Closeable;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.camel.util.IOHelper;
import org.jspecify.annotations.Nullable;

/**
 * The integrations of a component, and the ways to them: each has its own, opened when the first endpoint needs it. What
 * is sent to one goes to its host and nowhere else.
 */
final class CceConnections implements Integrations, AuthorizationServers, Closeable {

    private final CceComponent component;
    private final Map<IntegrationName, CceSettings> settings;
    private final ExchangeWatch watch = new ExchangeWatch();
    private final CceClients tokenClients;
    private final CceClients trialClients;
    private final CceAuthorizations authorizations;
    private final Map<IntegrationName, CceConnection> opened = new HashMap<>();
    private final Map<IntegrationName, AuthorizationServer> servers = new ConcurrentHashMap<>();
    private final Map<IntegrationName, CceTrial> trials = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** @throws IllegalArgumentException if no call can be made with the options; all that is wrong with them is told */
    CceConnections(CceComponent component) {
        this.component = component;
        CceOptions options = SettingsReader.read(component);
        this.settings = options.integrations();
        this.tokenClients = clients();
        this.trialClients = clients();
        this.authorizations = new CceAuthorizations(component, this, options);
    }

    /** Where authorizations are kept, and their tokens. */
    CceAuthorizations authorizations() {
        return authorizations;
    }

    /** All integrations, in the order of their names. */
    List<Integration> all() {
        return settings.values().stream()
                .map(CceSettings::integration)
                .sorted((one, other) ->
                        one.name().value().compareTo(other.name().value()))
                .toList();
    }

    @Override
    public Optional<Integration> named(IntegrationName name) {
        return Optional.ofNullable(settings.get(name)).map(CceSettings::integration);
    }

    /**
     * The integration that an endpoint is for.
     *
     * @param option of the endpoint; null if it has none
     * @throws IllegalArgumentException if there is none of that name, or none that is meant where no name is given
     */
    IntegrationName chosen(@Nullable String option) {
        Optional<IntegrationName> named = given(option).map(IntegrationName::new);
        if (named.isPresent() && !settings.containsKey(named.get())) {
            throw new IllegalArgumentException(
                    "integration=%s is not known: there is %s".formatted(named.get(), names()));
        } else if (named.isPresent()) {
            return named.get();
        } else if (settings.containsKey(IntegrationName.DEFAULT)) {
            return IntegrationName.DEFAULT;
        } else if (settings.size() == 1) {
            return settings.keySet().iterator().next();
        }
        throw new IllegalArgumentException(
                "integration=NAME has to say which contact center is meant: there are %s, and camel.component.cce.domain, which would be meant by default, is not set"
                        .formatted(names()));
    }

    /** The integration that an endpoint is for; empty if it cannot work. */
    Optional<IntegrationName> find(@Nullable String option) {
        try {
            return Optional.of(chosen(option));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private String names() {
        return all().stream().map(each -> each.name().value()).collect(Collectors.joining(", "));
    }

    /** @throws RuntimeException if this is closed, or camel-http cannot make a client */
    synchronized CceConnection of(IntegrationName name) {
        if (closed) {
            throw new IllegalStateException("The cce component is stopped: no call can be made until it is started");
        }
        return opened.computeIfAbsent(name, one -> new CceConnection(component, known(one), clients()));
    }

    /** Finds out what calls under an authorization would come to. */
    ConnectionTest test(IntegrationName integration, AuthorizationName name) {
        try {
            return trials.computeIfAbsent(integration, one -> new CceTrial(trialClients, known(one)))
                    .of(() -> authorizations.tokens().of(integration, name));
        } catch (IllegalArgumentException | IllegalStateException | NoClient none) {
            Finding finding = new Finding(false, String.valueOf(none.getMessage()));
            return new ConnectionTest(finding, finding);
        }
    }

    /** The nodes that an integration offers, and who uses them; none if there is no such integration. */
    List<NodeUse> nodes(IntegrationName integration) {
        return named(integration)
                .map(each -> OfferedNodes.uses(each, new RouteUsages(component, this)))
                .orElse(List.of());
    }

    @Override
    public AuthorizationServer of(Integration integration) {
        return servers.computeIfAbsent(integration.name(), this::server);
    }

    private AuthorizationServer server(IntegrationName name) {
        CceSettings known = known(name);
        return new OAuthServer(
                new CceTokenTransport(tokenClients, known.tokenHttp(), known.oneTokenExchange()), Clock.systemUTC());
    }

    private CceSettings known(IntegrationName name) {
        return Optional.ofNullable(settings.get(name))
                .orElseThrow(() -> new IllegalArgumentException("there is no integration " + name));
    }

    @Override
    public void close() {
        closed = true;
        // May wait for tokens that are asked for now; whoever needs a way in the meantime is refused at once.
        IOHelper.close(authorizations);
        closeWays();
        IOHelper.close(trialClients, tokenClients, watch);
    }

    private CceClients clients() {
        return new CceClients(component.getCamelContext(), watch);
    }

    private synchronized void closeWays() {
        opened.values().forEach(CceConnection::close);
    }
}
