/** What a token and a call cost, measured. */
@NullMarked
package io.camelcce.benchmarks;

import org.jspecify.annotations.NullMarked;
