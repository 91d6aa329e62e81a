package io.camelcce.auth;

import io.camelcce.authorization.Granting.Failed;
import io.camelcce.authorization.ServerUrl;

/** Where an endpoint is. */
sealed interface Located {

    /** There. */
    record At(ServerUrl url) implements Located {}

    /**
     * Neither the settings nor the server name one.
     *
     * @param text that, for people
     */
    record Absent(String text) implements Located {}

    /** It cannot be learned. */
    record Unknown(Failed why) implements Located {}

    /** Why it cannot be called, if it cannot. */
    default Failed failed() {
        if (this instanceof Unknown unknown) {
            return unknown.why();
        }
        return new Failed(this instanceof Absent absent ? absent.text() : "", false, null);
    }
}
