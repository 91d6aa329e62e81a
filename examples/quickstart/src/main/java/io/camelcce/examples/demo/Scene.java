package io.camelcce.examples.demo;

import java.util.Map;

/**
 * One message of a customer, what happens to its task, and what has to become of it.
 *
 * @param channel its name in the table: at most 18 characters
 * @param route where the message arrives
 * @param message its headers
 * @param plot what people and time do to the task after it was created
 * @param told what has to become of it
 * @param lesson what there is to learn from it
 */
record Scene(String channel, String route, Map<String, Object> message, Plot plot, Ending told, String lesson) {

    Scene {
        message = Map.copyOf(message);
    }

    /** What people and time do to the task of a scene. */
    @FunctionalInterface
    interface Plot {

        /** Plays it on a stage whose task was created a moment ago. */
        void play(Stage stage);
    }
}
