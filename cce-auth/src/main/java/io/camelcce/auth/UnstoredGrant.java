package io.camelcce.auth;

import io.camelcce.authorization.Grant;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import java.time.Instant;

/**
 * A grant that the authorization server gave and the store did not take. The one before it may be worth nothing any more.
 *
 * @param integration whose it is
 * @param before the authorization that it was asked for
 * @param grant kept here, and handed out to nobody
 * @param grantedAt when it was given
 * @param pause until it is tried again
 * @param backoff what the next failure costs
 */
record UnstoredGrant(
        IntegrationName integration,
        NodeAuthorization before,
        Grant grant,
        Instant grantedAt,
        Pause pause,
        Backoff backoff) {

    /** Whether what the store has is still what the grant was asked for with. */
    boolean fits(NodeAuthorization now) {
        return now.settings().equals(before.settings()) && now.status().equals(before.status());
    }
}
