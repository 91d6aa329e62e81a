/** What the pages of the console cost. */
@NullMarked
package io.camelcce.benchmarks.console;

import org.jspecify.annotations.NullMarked;
