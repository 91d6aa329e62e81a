/** The {@code cce:} component: its endpoints, producers and options. */
@NullMarked
package io.camelcce.camel;

import org.jspecify.annotations.NullMarked;
