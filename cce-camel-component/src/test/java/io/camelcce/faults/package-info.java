/** Servers that do what no server should. */
@NullMarked
package io.camelcce.faults;

import org.jspecify.annotations.NullMarked;
