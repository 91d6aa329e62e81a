package io.camelcce.wiremock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task reached a state.
 *
 * @param state CREATED, QUEUED, ROUTED, TRANSFERRED or CLOSED
 * @param at when, on the simulator's clock
 * @param dispositionCode why it closed; {@code null} in every other state
 */
public record StateChange(
        String state, Instant at, @Nullable String dispositionCode) {

    static StateChange to(State state, Instant at) {
        return new StateChange(state.name(), at, null);
    }

    static StateChange closed(Instant at, String dispositionCode) {
        return new StateChange(State.CLOSED.name(), at, dispositionCode);
    }
}
