/** What the pages say is so. */
@NullMarked
package io.camelcce.docs;

import org.jspecify.annotations.NullMarked;
