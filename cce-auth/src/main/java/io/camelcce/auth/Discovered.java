package io.camelcce.auth;

import io.camelcce.authorization.Granting.Failed;

/** What came of the question where a server has its endpoints. */
sealed interface Discovered {

    /** Its metadata. */
    record Found(ServerMetadata metadata) implements Discovered {}

    /**
     * None that can be used.
     *
     * @param silent whether there was no answer at all
     */
    record Missing(Failed why, boolean silent) implements Discovered {}
}
