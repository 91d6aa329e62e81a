/** What virtual threads do for callers. */
@NullMarked
package io.camelcce.benchmarks.threads;

import org.jspecify.annotations.NullMarked;
