/** The console as people have it before them: in a real browser. */
@NullMarked
package io.camelcce.console.browser;

import org.jspecify.annotations.NullMarked;
