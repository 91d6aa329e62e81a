/** The pages, looked at without a browser. */
@NullMarked
package io.camelcce.console.page;

import org.jspecify.annotations.NullMarked;
