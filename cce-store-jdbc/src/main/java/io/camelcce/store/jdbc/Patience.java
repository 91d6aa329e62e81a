package io.camelcce.store.jdbc;

import java.time.Duration;

/** How long is waited: longer than an authorization server may take to answer, because a renewal holds its lock so long. */
final class Patience {

    /** For a lock that somebody else holds. */
    static final Duration LOCK = Duration.ofSeconds(60);

    /** For the database to answer at all. */
    static final Duration ANSWER = Duration.ofSeconds(90);

    private Patience() {}
}
