/** Serves the Node Authorizations page. */
@NullMarked
package io.camelcce.console;

import org.jspecify.annotations.NullMarked;
