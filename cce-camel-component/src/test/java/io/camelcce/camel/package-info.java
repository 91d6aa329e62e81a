@NullMarked
package io.camelcce.camel;

import org.jspecify.annotations.NullMarked;
