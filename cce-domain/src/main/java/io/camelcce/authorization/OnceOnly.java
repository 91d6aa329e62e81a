package io.camelcce.authorization;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Things that can be taken once, by an unguessable secret. There are never more than 1,000: the oldest gives way.
 *
 * @param <T> the things; all last equally long, so that the oldest end first
 */
final class OnceOnly<T> {

    private static final int MOST = 1_000;

    private final Map<Secret, T> bySecret = new LinkedHashMap<>();

    /** Puts a thing, and returns the one that gives way to it. */
    synchronized Optional<T> put(Secret secret, T thing) {
        Optional<T> displaced = bySecret.size() < MOST ? Optional.empty() : Optional.of(removeOldest());
        bySecret.put(secret, thing);
        return displaced;
    }

    /** Takes a thing: it is gone then. */
    synchronized Optional<T> take(Secret secret) {
        return Optional.ofNullable(bySecret.remove(secret));
    }

    /** Takes all things that are over. */
    synchronized List<T> takeIf(Predicate<T> isOver) {
        List<T> over = new ArrayList<>();
        Iterator<T> oldestFirst = bySecret.values().iterator();
        while (oldestFirst.hasNext()) {
            T oldest = oldestFirst.next();
            if (!isOver.test(oldest)) {
                break;
            }
            over.add(oldest);
            oldestFirst.remove();
        }
        return over;
    }

    /** Takes all things that something holds of. */
    synchronized List<T> takeAll(Predicate<T> holds) {
        List<T> taken = bySecret.values().stream().filter(holds).toList();
        bySecret.values().removeAll(taken);
        return taken;
    }

    private T removeOldest() {
        Iterator<T> oldestFirst = bySecret.values().iterator();
        T oldest = oldestFirst.next();
        oldestFirst.remove();
        return oldest;
    }
}
