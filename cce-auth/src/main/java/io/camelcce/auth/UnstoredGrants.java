package io.camelcce.auth;

import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The grants that are still to be stored. */
final class UnstoredGrants {

    private final Map<AuthorizationId, UnstoredGrant> grants = new ConcurrentHashMap<>();

    @Nullable
    UnstoredGrant of(NodeAuthorization authorization) {
        return grants.get(authorization.id());
    }

    /** Keeps one that the store did not take, once more or for the first time. */
    void keep(IntegrationName integration, NodeAuthorization before, Grant grant, Instant grantedAt, long now) {
        grants.compute(before.id(), (id, kept) -> {
            Backoff backoff = kept == null ? Backoff.NONE : kept.backoff();
            Pause pause = Pause.of(backoff.pause(), now);
            return new UnstoredGrant(integration, before, grant, grantedAt, pause, backoff.next());
        });
    }

    void forget(AuthorizationId id) {
        grants.remove(id);
    }

    List<UnstoredGrant> all() {
        return List.copyOf(grants.values());
    }

    List<UnstoredGrant> dueAt(long now) {
        return all().stream().filter(grant -> !grant.pause().holdsAt(now)).toList();
    }
}
