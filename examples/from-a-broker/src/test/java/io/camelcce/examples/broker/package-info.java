@NullMarked
package io.camelcce.examples.broker;

import org.jspecify.annotations.NullMarked;
