package io.camelcce.wiremock;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** How every switch is set. Safe for several threads; several switches change at once or not at all. */
final class SwitchBoard {

    private final Map<Switch<?>, Object> atStart;
    private volatile Map<Switch<?>, Object> now;

    SwitchBoard() {
        this(Map.of());
    }

    private SwitchBoard(Map<Switch<?>, Object> atStart) {
        this.atStart = atStart;
        this.now = atStart;
    }

    // Only set and setAll put values in, and both take them from the switch itself.
    @SuppressWarnings("unchecked")
    <T> T get(Switch<T> which) {
        Object value = now.get(which);
        return value == null ? which.byDefault() : (T) value;
    }

    /** @throws IllegalArgumentException if the value is out of range */
    <T> void set(Switch<T> which, T value) {
        setAll(Map.of(which, which.checked(value)));
    }

    /** Changes it at once; what it was set to before. */
    synchronized <T> T getAndUpdate(Switch<T> which, UnaryOperator<T> change) {
        T before = get(which);
        set(which, change.apply(before));
        return before;
    }

    /** @param checked values that their switches have checked */
    synchronized void setAll(Map<Switch<?>, Object> checked) {
        Map<Switch<?>, Object> next = new HashMap<>(now);
        next.putAll(checked);
        now = Map.copyOf(next);
    }

    /** As it was at the start. */
    synchronized void reset() {
        now = atStart;
    }

    /** One that starts as this is now. */
    SwitchBoard copy() {
        return new SwitchBoard(now);
    }
}
