/** What a call costs, in comparison. */
@NullMarked
package io.camelcce.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
