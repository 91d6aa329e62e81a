/** What a long run and many integrations do to memory, threads and time. */
@NullMarked
package io.camelcce.benchmarks.soak;

import org.jspecify.annotations.NullMarked;
