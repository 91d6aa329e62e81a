/** Keeps authorizations in a database: H2 in a file, or PostgreSQL. */
@NullMarked
package io.camelcce.store.jdbc;

import org.jspecify.annotations.NullMarked;
