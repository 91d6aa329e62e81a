/** What the start-up of a route costs, in comparison. */
@NullMarked
package io.camelcce.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
