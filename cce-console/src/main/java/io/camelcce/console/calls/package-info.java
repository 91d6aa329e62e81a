/** The last calls, to be looked at. */
@NullMarked
package io.camelcce.console.calls;

import org.jspecify.annotations.NullMarked;
