package io.camelcce.store.jdbc;

import io.camelcce.authorization.NodeAuthorization;

/**
 * An authorization as it was read.
 *
 * @param authorization what is to be seen of it
 * @param version of its row
 * @param isDefault whether its integration names it as the default
 * @param isWhole whether all of its row could be read
 */
record Kept(NodeAuthorization authorization, long version, boolean isDefault, boolean isWhole) {}
