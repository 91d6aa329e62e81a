package io.camelcce.wiremock;

/** Learns what happens while it happens. It must not call back. */
interface Onlooker {

    /** A task reached a state. */
    void reached(TaskRecord task, StateChange change);

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
            public void answered(SeenRequest request, String refusal) {}
        };
    }
}
