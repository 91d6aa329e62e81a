/** What the pages show, and what their forms do. */
@NullMarked
package io.camelcce.console.page;

import org.jspecify.annotations.NullMarked;
