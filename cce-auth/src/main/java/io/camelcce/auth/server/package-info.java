/** Speaks OAuth 2.0 with authorization servers, one request at a time, and keeps nothing but their metadata. */
@NullMarked
package io.camelcce.auth.server;

import org.jspecify.annotations.NullMarked;
