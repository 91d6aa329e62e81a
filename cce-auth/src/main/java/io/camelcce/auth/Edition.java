package io.camelcce.auth;

import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.NodeAuthorization;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was read of the authorizations of an integration between two changes: only of those that somebody asked for. */
final class Edition {

    private final Map<AuthorizationId, TokenLife> lives = new ConcurrentHashMap<>();
    private final Map<AuthorizationName, TokenLife> byName = new ConcurrentHashMap<>();
    private volatile @Nullable TokenLife byDefault;
    private volatile boolean over;

    /**
     * The life of an authorization that was read after this edition began.
     *
     * @param name that it was asked for by; null for the default
     */
    TokenLife enter(@Nullable AuthorizationName name, NodeAuthorization read, Supplier<TokenLife> begun) {
        TokenLife life =
                lives.compute(read.id(), (id, known) -> known == null || known.isRetired() ? begun.get() : known);
        if (name == null) {
            byDefault = life;
        } else {
            byName.put(name, life);
        }
        // Behind the put: either this sees the end, or the end sees the life.
        if (over) {
            life.retire();
        }
        return life;
    }

    /** The life of the authorization of a name, or of the default, if it is known and not over. */
    @Nullable
    TokenLife named(@Nullable AuthorizationName name) {
        TokenLife life = name == null ? byDefault : byName.get(name);
        return life == null || life.isRetired() ? null : life;
    }

    @Nullable
    TokenLife known(AuthorizationId id) {
        return lives.get(id);
    }

    boolean isOver() {
        return over;
    }

    void end() {
        over = true;
        lives.values().forEach(TokenLife::retire);
    }
}
