/** Who may use the console. */
@NullMarked
package io.camelcce.console.access;

import org.jspecify.annotations.NullMarked;
