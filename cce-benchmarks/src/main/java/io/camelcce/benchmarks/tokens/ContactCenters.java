package io.camelcce.benchmarks.tokens;

import io.camelcce.auth.life.AuthorizationTokens;
import io.camelcce.auth.life.TokenExecutors;
import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationServer;
import io.camelcce.authorization.AuthorizationStatus.Authorized;
import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStore.Change;
import io.camelcce.authorization.Authorizations;
import io.camelcce.authorization.Domain;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.Integration;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** One contact centre with authorizations, as the measurements need it. */
final class ContactCenters {

    static final IntegrationName NAME = IntegrationName.DEFAULT;

    private ContactCenters() {}

    static AuthorizationName authorization(int number) {
        return new AuthorizationName("authorization " + number);
    }

    /** Puts authorizations into a store, in one change. */
    static void add(AuthorizationStore store, int many, GrantSettings settings, @Nullable Grant grant) {
        List<NodeAuthorization> all = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            all.add(NodeAuthorization.added(
                    new AuthorizationId(UUID.randomUUID()), authorization(number), settings, new Authorized(grant)));
        }
        store.change(
                NAME, none -> new Change<>(new Authorizations(all, all.get(0).name()), all.size()));
    }

    static AuthorizationTokens tokens(
            AuthorizationStore store, GrantSettings settings, AuthorizationServer server, Executor executor) {
        Integration integration =
                new Integration(NAME, Domain.parse("cce.example.com"), "Digital Routing", List.of(), settings, null);
        return new AuthorizationTokens(
                name -> name.equals(NAME) ? Optional.of(integration) : Optional.empty(),
                store,
                any -> server,
                event -> {},
                TokenExecutors.of(executor),
                Clock.systemUTC(),
                () -> 0.5);
    }
}
