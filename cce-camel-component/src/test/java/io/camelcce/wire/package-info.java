@NullMarked
package io.camelcce.wire;

import org.jspecify.annotations.NullMarked;
