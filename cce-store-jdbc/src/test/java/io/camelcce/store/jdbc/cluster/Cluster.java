package io.camelcce.store.jdbc.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.auth.server.OAuthServer;
import io.camelcce.authorization.AuthorizationAttempt;
import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationRequest;
import io.camelcce.authorization.AuthorizationStatus;
import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStore.Change;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.OAuthEndpoints;
import io.camelcce.authorization.Ruling;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import io.camelcce.authorization.StorePlace;
import io.camelcce.store.jdbc.JdbcStoreProvider;
import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.oauth.GrantRecord;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * JVMs that share the authorizations in one PostgreSQL, and the server that grants the tokens: of rotating refresh
 * tokens, the use of a spent one revokes the family. Time goes by when the test says so.
 */
final class Cluster implements AutoCloseable {

    static final IntegrationName SHOP = new IntegrationName("shop");
    static final Duration LIFETIME = Duration.ofHours(1);

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final URI CALLBACK = URI.create("http://127.0.0.1:3000/callback");

    final PostgresServer postgres;
    final SimulatedContactCenter centre;
    final Families families = new Families();
    private final StorePlace place;
    private final AuthorizationStore store;
    private final List<String> names;
    private final List<Node> nodes = new ArrayList<>();

    Cluster(Path folder, String... names) {
        this.names = List.of(names);
        postgres = new PostgresServer(folder.resolve("postgres"));
        centre = SimulatedContactCenter.builder()
                .clock(Clock.fixed(Instant.parse("2026-01-05T10:15:00Z"), ZoneOffset.UTC))
                .tokenLifetime(LIFETIME)
                .start();
        centre.wireMock().addMockServiceRequestListener(families::seen);
        place = new StorePlace(
                new StorePlace.AtUrl(postgres.url(), "postgres", Secret.of("any password")),
                new StorePlace.KeyFile(folder.resolve("key.json").toString()));
        store = new JdbcStoreProvider().open(place);
        for (String name : names) {
            add(name);
            authorize(name);
        }
    }

    /** Starts JVMs, and waits until all their callers have a token. */
    List<Node> start(int count) {
        List<Node> started = Stream.generate(this::start).limit(count).toList();
        started.forEach(node -> node.awaitLine("ready"));
        return started;
    }

    private Node start() {
        List<String> arguments = new ArrayList<>(List.of(
                postgres.url(),
                ((StorePlace.KeyFile) place.key()).path(),
                centre.domain(),
                Long.toString(now().toEpochMilli()),
                Integer.toString(Node.CALLERS)));
        arguments.addAll(names);
        Node node = Node.start(arguments.toArray(String[]::new));
        nodes.add(node);
        return node;
    }

    Instant now() {
        return centre.clock().instant();
    }

    /** At the authorization server; the JVMs have clocks of their own. */
    Instant advance(Duration duration) {
        centre.advance(duration);
        return now();
    }

    /** Waits until all callers have the token that was issued last, which is the one of that number, the first is 0. */
    void awaitToken(String name, int number, List<Node> those) {
        // What they answer is for the text of a failure only: the condition asks each node itself.
        await("token " + number + " of " + name)
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(2))
                .until(
                        () -> those.stream().map(node -> node.answers(name)).toList(),
                        answers -> families.issued(name).size() > number
                                && those.stream().allMatch(node -> node.allHave(name, "token " + families.last(name))));
        assertThat(families.issued(name)).hasSize(number + 1);
    }

    /** Waits until so many were answered, though the answers may still be on their way. */
    void awaitRefreshRequests(int number) {
        await("refresh request " + number)
                .atMost(LONGEST)
                .until(() -> refreshRequests() == number && families.answers() == number);
    }

    GrantRecord grant(String name) {
        List<GrantRecord> all = centre.ledger().grants(name + "@example.com");
        return all.get(all.size() - 1);
    }

    int refreshRequests() {
        return centre.ledger().tokenRequests("refresh_token");
    }

    NodeAuthorization kept(String name) {
        return store.read(SHOP, new AuthorizationName(name)).orElseThrow();
    }

    /** The fingerprint of the access token that is stored. */
    String storedToken(String name) {
        return kept(name)
                .grant()
                .map(Grant::accessToken)
                .map(token -> token.secret().fingerprint())
                .orElse("none");
    }

    /** A person signs in. */
    void authorize(String name) {
        Grant grant = signIn(name);
        families.begin(name, grant);
        store.change(
                SHOP,
                all -> new Change<>(
                        all.with(new AuthorizationName(name), one -> one.authorized(grant, now())), "authorized"));
    }

    private void add(String name) {
        NodeAuthorization added = NodeAuthorization.added(
                new AuthorizationId(UUID.randomUUID()),
                new AuthorizationName(name),
                settings(),
                new AuthorizationStatus.Pending());
        store.change(SHOP, all -> new Change<>(((Ruling.Allowed) all.add(added)).authorizations(), "added"));
    }

    private Grant signIn(String name) {
        OAuthServer server = new OAuthServer(new JdkTransport(), centre.clock());
        AuthorizationAttempt attempt = new AuthorizationAttempt(
                SHOP,
                new AuthorizationName(name),
                Secret.of("a-state-that-nobody-guesses"),
                Secret.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
                Secret.of("a-session"),
                CALLBACK,
                now().plus(LIFETIME));
        AuthorizationRequest request = server.authorizationRequest(settings(), attempt);
        Secret code = new Person(name + "@example.com").codeFor(((AuthorizationRequest.SignIn) request).uri());
        return ((Granting.Granted) server.exchange(settings(), attempt, code)).grant();
    }

    private GrantSettings settings() {
        return new GrantSettings(
                GrantType.AUTHORIZATION_CODE,
                new OAuthClient(centre.clientId(), Secret.of(centre.clientSecret()), null),
                new OAuthEndpoints(
                        null,
                        ServerUrl.parse(centre.authorizationUrl()),
                        ServerUrl.parse(centre.tokenUrl()),
                        null,
                        null,
                        null),
                List.of(),
                Map.of(),
                null);
    }

    /** Nothing that it started is left. */
    @Override
    public void close() {
        nodes.forEach(Node::close);
        store.close();
        centre.close();
        postgres.close();
    }
}
