package io.camelcce.store.jdbc.cluster;

import io.camelcce.auth.life.AuthorizationTokens;
import io.camelcce.auth.life.TokenExecutors;
import io.camelcce.auth.server.OAuthServer;
import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessTokens;
import io.camelcce.authorization.AuthorizationEvent;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.Domain;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.Integration;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.StorePlace;
import io.camelcce.store.jdbc.JdbcStoreProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One of the JVMs: its callers ask for tokens all the time. It does what it is told by lines of its input, and tells
 * what happens by lines of its output. When its input ends, so does it.
 */
final class NodeMain {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long BETWEEN_CALLS = TimeUnit.MILLISECONDS.toNanos(1);

    private final AtomicLong now;
    private final HeldAnswers server;
    private final AuthorizationTokens tokens;

    private NodeMain(AuthorizationStore store, Domain domain, long begin) {
        now = new AtomicLong(begin);
        InstantSource clock = () -> Instant.ofEpochMilli(now.get());
        Integration centre =
                new Integration(Cluster.SHOP, domain, "digitalRouting", List.of(), GrantSettings.NONE, null);
        server = new HeldAnswers(new OAuthServer(new JdkTransport(), clock));
        tokens = new AuthorizationTokens(
                name -> name.equals(Cluster.SHOP) ? Optional.of(centre) : Optional.empty(),
                store,
                integration -> server,
                NodeMain::happened,
                TokenExecutors.of(Executors.newCachedThreadPool()),
                clock,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** {@code jdbcUrl keyFile domain now callers name…}. */
    public static void main(String[] arguments) {
        try {
            StorePlace place = new StorePlace(
                    new StorePlace.AtUrl(arguments[0], "postgres", Secret.of("any password")),
                    new StorePlace.KeyFile(arguments[1]));
            NodeMain node = new NodeMain(
                    new JdbcStoreProvider().open(place), Domain.parse(arguments[2]), Long.parseLong(arguments[3]));
            int callers = Integer.parseInt(arguments[4]);
            for (String name : Arrays.asList(arguments).subList(5, arguments.length)) {
                node.call(callers, new AuthorizationName(name));
            }
            tell("ready");
            node.obey();
        } catch (IOException | RuntimeException broken) {
            tell("broken " + broken);
        }
        Runtime.getRuntime().halt(0);
    }

    private void call(int callers, AuthorizationName name) {
        for (int caller = 0; caller < callers; caller++) {
            String who = name + "-" + caller;
            Thread thread = new Thread(() -> call(who, tokens.of(Cluster.SHOP, name)), who);
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void call(String who, AccessTokens tokens) {
        Access last = null;
        while (true) {
            Access access = tokens.access(PATIENCE);
            if (!access.equals(last)) {
                tell(who + " " + text(access));
            }
            last = access;
            LockSupport.parkNanos(BETWEEN_CALLS);
        }
    }

    private static String text(Access access) {
        if (access instanceof Access.Bearer bearer) {
            return "token " + bearer.token().secret().fingerprint();
        } else if (access instanceof Access.Denied denied) {
            return "denied " + denied.remedy();
        }
        return "missing " + ((Access.Missing) access).reason();
    }

    private static void happened(AuthorizationEvent event) {
        tell("event " + event);
    }

    private void obey() throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String command = commands.readLine(); command != null; command = commands.readLine()) {
            obey(command);
        }
    }

    private void obey(String command) {
        switch (command) {
            case "look" -> look();
            case "hold" -> server.hold();
            case "release" -> server.release();
            default -> now.set(Long.parseLong(command));
        }
    }

    private void look() {
        try {
            tokens.look();
            tell("looked");
        } catch (AuthorizationStoreException unreachable) {
            tell("unreachable " + unreachable.getMessage());
        }
    }

    static void tell(@Nullable String line) {
        System.out.println(line);
    }
}
