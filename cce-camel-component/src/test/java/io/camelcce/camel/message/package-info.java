@NullMarked
package io.camelcce.camel.message;

import org.jspecify.annotations.NullMarked;
