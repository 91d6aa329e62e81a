/** Java virtual machines of their own, pinned to processors, and watched from outside. */
@NullMarked
package io.camelcce.benchmarks.jvm;

import org.jspecify.annotations.NullMarked;
