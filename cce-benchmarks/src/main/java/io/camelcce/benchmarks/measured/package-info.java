/** What was measured: values, their spread, limits, tables. */
@NullMarked
package io.camelcce.benchmarks.measured;

import org.jspecify.annotations.NullMarked;
