package io.camelcce.store.jdbc;

import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.AuthorizationStoreException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One renewal of an authorization after another, in this JVM: those that wait need no connection. Between JVMs the
 * database sees to it.
 */
final class Turns {

    private final ConcurrentMap<AuthorizationId, ReentrantLock> turns = new ConcurrentHashMap<>();

    <T> T take(AuthorizationId id, Supplier<T> renewal) {
        ReentrantLock turn = turns.computeIfAbsent(id, one -> new ReentrantLock());
        await(turn);
        try {
            return renewal.get();
        } finally {
            // A late comer may make another: the database still lets them in one after another.
            turns.computeIfPresent(id, (same, held) -> held.hasQueuedThreads() ? held : null);
            turn.unlock();
        }
    }

    private static void await(ReentrantLock turn) {
        try {
            if (!turn.tryLock(Patience.LOCK.toSeconds(), TimeUnit.SECONDS)) {
                throw new AuthorizationStoreException(
                        "Another renewal of the authorization took more than %d seconds"
                                .formatted(Patience.LOCK.toSeconds()),
                        null);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AuthorizationStoreException("The wait for another renewal was interrupted", null);
        }
    }
}
