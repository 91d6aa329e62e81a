/** What a token costs, and what many authorizations do. */
@NullMarked
package io.camelcce.benchmarks.tokens;

import org.jspecify.annotations.NullMarked;
