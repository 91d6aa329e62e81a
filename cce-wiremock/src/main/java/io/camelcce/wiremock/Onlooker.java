package io.camelcce.wiremock;

import io.camelcce.wiremock.oauth.GrantEvent;
import io.camelcce.wiremock.oauth.GrantRecord;

/** Learns what happens while it happens. It must not call back. */
interface Onlooker {

    /** A task reached a state. */
    void reached(TaskRecord task, StateChange change);

    /** Something happened to what a person granted. */
    void reached(GrantRecord grant, GrantEvent event);

    /**
     * A request was answered.
     *
     * @param refusal the body of an answer of status 400 or higher, else empty
     */
    void answered(SeenRequest request, String refusal);

    /** One that looks away. */
    static Onlooker none() {
        return new Onlooker() {
            @Override
            public void reached(TaskRecord task, StateChange change) {}

            @Override
            public void reached(GrantRecord grant, GrantEvent event) {}

            @Override
            public void answered(SeenRequest request, String refusal) {}
        };
    }
}
