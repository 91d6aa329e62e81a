package io.camelcce.console.access;

import io.camelcce.authorization.Secret;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The sessions of this application, in memory: never more than {@value #MOST}, and {@value #MOST_OF_ONE} of one person.
 * One that was never used again gives way first, since who sends no cookie begins one with each request; else the one
 * unused for longest. Those of the same person give way before others.
 */
final class Sessions {

    static final int MOST = 1_000;
    static final int MOST_OF_ONE = 10;

    private final Map<Secret, Session> longestUnusedFirst = new LinkedHashMap<>();
    private final Supplier<Secret> secrets;
    private final InstantSource clock;

    Sessions(Supplier<Secret> secrets, InstantSource clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    synchronized Session begin(String name) {
        Instant now = clock.instant();
        Session session = new Session(secrets.get(), secrets.get(), name, new Flash(), now, now, false);
        longestUnusedFirst.values().removeIf(other -> other.isOver(now));
        makeRoom(MOST_OF_ONE, other -> other.isOf(name));
        makeRoom(MOST, any -> true);
        longestUnusedFirst.put(session.id(), session);
        return session;
    }

    private void makeRoom(int most, Predicate<Session> which) {
        List<Session> present =
                longestUnusedFirst.values().stream().filter(which).toList();
        if (present.size() == most) {
            Session leaving = present.stream()
                    .filter(session -> !session.returned())
                    .findFirst()
                    .orElseGet(() -> present.get(0));
            longestUnusedFirst.remove(leaving.id());
        }
    }

    /** The session, which is used by that; empty if it is over, or never was. */
    synchronized Optional<Session> find(Secret id) {
        Instant now = clock.instant();
        Optional<Session> alive = Optional.ofNullable(longestUnusedFirst.remove(id))
                .filter(session -> !session.isOver(now))
                .map(session -> session.used(now));
        alive.ifPresent(session -> longestUnusedFirst.put(id, session));
        return alive;
    }
}
