package io.camelcce.authorization;

import java.time.Instant;

/**
 * What another person than before granted, until somebody confirms that this is meant.
 *
 * @param signIn in which it was granted
 * @param before who authorized before
 * @param expiresAt when it is too late
 */
record ParkedGrant(SignInUnderWay signIn, Grant grant, String before, Instant expiresAt) {}
