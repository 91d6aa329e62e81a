/** The server that every contender calls: it does next to nothing. */
@NullMarked
package io.camelcce.benchmarks.stub;

import org.jspecify.annotations.NullMarked;
