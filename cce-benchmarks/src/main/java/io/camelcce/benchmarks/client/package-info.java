/** Processes with one contender each, and the server that they call. */
@NullMarked
package io.camelcce.benchmarks.client;

import org.jspecify.annotations.NullMarked;
