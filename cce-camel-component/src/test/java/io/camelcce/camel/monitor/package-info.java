@NullMarked
package io.camelcce.camel.monitor;

import org.jspecify.annotations.NullMarked;
