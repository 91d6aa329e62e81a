package io.camelcce.examples.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message: as it was told beforehand, or as it was seen in the end.
 *
 * @param outcome of the create, as {@code CamelCceOutcome} has it
 * @param creates what each create said in the words of the nodes, the first one first
 * @param mediaType how the contact centre routed it; null if it got no task
 * @param states every state of the task; empty if there was none
 * @param lastState the state that the API told in the end; null if it knew no task
 * @param dispositionCode why the task closed; null if it did not
 */
record Ending(
        String outcome,
        List<String> creates,
        @Nullable String mediaType,
        List<String> states,
        @Nullable String lastState,
        @Nullable String dispositionCode) {

    static final String CREATED = "successfullyCreated";
    static final String EXISTS = "taskAlreadyExists";

    Ending {
        creates = List.copyOf(creates);
        states = List.copyOf(states);
    }

    /** A task that was created at once, and is closed now. */
    static Ending of(String mediaType, String dispositionCode, String... states) {
        return new Ending("done", List.of(CREATED), mediaType, List.of(states), "CLOSED", dispositionCode);
    }

    /** A message that is refused before anything is sent. */
    static Ending refused() {
        return new Ending("invalid", List.of("onInvalidData"), null, List.of(), null, null);
    }

    /** The same with a second create, which said that. */
    Ending andThen(String secondCreate) {
        return new Ending(
                outcome, List.of(creates.get(0), secondCreate), mediaType, states, lastState, dispositionCode);
    }

    @Override
    public String toString() {
        return "%s, creates %s, media type %s, %s, in the end %s, %s"
                .formatted(outcome, creates, mediaType, states, lastState, dispositionCode);
    }
}
