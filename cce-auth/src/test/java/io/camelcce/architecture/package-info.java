@NullMarked
package io.camelcce.architecture;

import org.jspecify.annotations.NullMarked;
