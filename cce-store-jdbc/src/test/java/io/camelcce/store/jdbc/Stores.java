package io.camelcce.store.jdbc;

import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationStatus.Authorized;
import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStore.Change;
import io.camelcce.authorization.Authorizations;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.OAuthEndpoints;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.StorePlace;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Stores, what is in them, and what is done to them, as tests say it. */
final class Stores {

    static final IntegrationName SHOP = new IntegrationName("shop");
    static final AuthorizationName SALES = new AuthorizationName("sales");
    static final AuthorizationName SUPPORT = new AuthorizationName("support");
    static final String CLIENT_SECRET = "client-secret-5f2b";
    static final String ACCESS_TOKEN = "access-token-91ac";
    static final String REFRESH_TOKEN = "refresh-token-77d0";
    static final String FIXED_TOKEN = "fixed-token-03be";

    private Stores() {}

    static AuthorizationStore open(StorePlace place) {
        return new JdbcStoreProvider().open(place);
    }

    static StorePlace inFolder(Path folder) {
        return new StorePlace(
                new StorePlace.InFolder(folder.resolve("store").toString()),
                new StorePlace.KeyFile(keyFile(folder).toString()));
    }

    static Path keyFile(Path folder) {
        return folder.resolve("key.json");
    }

    static Path databaseFile(Path folder) {
        return folder.resolve("store").resolve("authorizations.mv.db");
    }

    /** An authorization with every kind of secret. */
    static NodeAuthorization authorized(AuthorizationName name) {
        GrantSettings settings = new GrantSettings(
                null,
                new OAuthClient("client", Secret.of(CLIENT_SECRET), null),
                OAuthEndpoints.NONE,
                List.of(),
                Map.of(),
                Secret.of(FIXED_TOKEN));
        return NodeAuthorization.added(
                new AuthorizationId(UUID.randomUUID()), name, settings, new Authorized(grant(ACCESS_TOKEN)));
    }

    static Grant grant(String accessToken) {
        return new Grant(
                new AccessToken(Secret.of(accessToken)),
                Instant.EPOCH,
                Secret.of(REFRESH_TOKEN),
                null,
                List.of(),
                null);
    }

    static void add(AuthorizationStore store, NodeAuthorization... added) {
        store.change(SHOP, all -> {
            List<NodeAuthorization> more = new ArrayList<>(all.all());
            more.addAll(List.of(added));
            AuthorizationName byDefault =
                    all.defaultName() == null ? more.get(0).name() : all.defaultName();
            return new Change<>(new Authorizations(more, byDefault), "added");
        });
    }

    static void change(AuthorizationStore store, AuthorizationName name, UnaryOperator<NodeAuthorization> change) {
        store.change(SHOP, all -> new Change<>(all.with(name, change), "changed"));
    }

    static NodeAuthorization[] many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> authorized(new AuthorizationName("authorization " + number)))
                .toArray(NodeAuthorization[]::new);
    }

    /** Somebody with another program, while no store is open. */
    static void tamper(Path folder, String... statements) {
        String url = "jdbc:h2:" + folder.resolve("store").resolve("authorizations");
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
