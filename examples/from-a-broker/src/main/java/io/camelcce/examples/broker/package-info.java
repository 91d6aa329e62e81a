/** Messages of a broker become tasks, each once. */
@NullMarked
package io.camelcce.examples.broker;

import org.jspecify.annotations.NullMarked;
