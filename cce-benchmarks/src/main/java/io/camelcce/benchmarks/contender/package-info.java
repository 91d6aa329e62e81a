/** The ways to make the same call. */
@NullMarked
package io.camelcce.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
