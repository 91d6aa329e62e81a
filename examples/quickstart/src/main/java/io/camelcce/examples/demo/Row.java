package io.camelcce.examples.demo;

import io.camelcce.wiremock.StateChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of a scene.
 *
 * @param taskId null if it got no task
 * @param states every state of the task with its time, on the contact centre's clock
 * @param seen what became of it
 * @param why what the application was told, if the outcome was not done; else what there is to learn
 */
record Row(Scene scene, @Nullable String taskId, List<StateChange> states, Ending seen, String why) {

    Row {
        states = List.copyOf(states);
    }

    /** Whether it came out as it was told. */
    boolean isAsTold() {
        return seen.equals(scene.told());
    }
}
