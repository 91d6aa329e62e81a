/** Several JVMs that share the authorizations in one PostgreSQL. */
@NullMarked
package io.camelcce.store.jdbc.cluster;

import org.jspecify.annotations.NullMarked;
