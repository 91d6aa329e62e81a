package io.camelcce.console.access;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What one answer leaves for the next request of the same session, such as a notice: it is taken once. Of a class there is
 * one value at most.
 */
public final class Flash {

    private final Deque<Object> values = new ArrayDeque<>();

    /** Has no values yet. */
    public Flash() {}

    /** Leaves a value, in place of an earlier one of the same class. */
    public synchronized void put(Object value) {
        values.removeIf(other -> other.getClass().equals(value.getClass()));
        values.addLast(value);
    }

    /**
     * Changes the value of a class in one step, so that two requests at once do not undo each other's change.
     *
     * @param none what there is if nothing was left
     * @return what it was before
     */
    public synchronized <T> T change(T none, UnaryOperator<T> change) {
        @SuppressWarnings("unchecked") // it is an instance of that class
        Class<T> type = (Class<T>) none.getClass();
        T before = take(type).orElse(none);
        put(change.apply(before));
        return before;
    }

    /** Takes the value of a type, the newest if several classes have it: it is gone then. */
    public synchronized <T> Optional<T> take(Class<T> type) {
        for (var newestFirst = values.descendingIterator(); newestFirst.hasNext(); ) {
            Object value = newestFirst.next();
            if (type.isInstance(value)) {
                newestFirst.remove();
                return Optional.of(type.cast(value));
            }
        }
        return Optional.empty();
    }

    /** Without the values: they may be secret. */
    @Override
    public synchronized String toString() {
        return "Flash[" + values.size() + "]";
    }
}
