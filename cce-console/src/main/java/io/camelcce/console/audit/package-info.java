/** Who did what in the console. */
@NullMarked
package io.camelcce.console.audit;

import org.jspecify.annotations.NullMarked;
