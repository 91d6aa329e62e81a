/** Callers: as fast as they can, or at a rate; and what that cost. */
@NullMarked
package io.camelcce.benchmarks.load;

import org.jspecify.annotations.NullMarked;
