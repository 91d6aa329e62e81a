/** The examples of {@code docs/cce-component.md}, in Java; in YAML and XML they are in {@code src/test/resources/examples}. */
@NullMarked
package io.camelcce.examples;

import org.jspecify.annotations.NullMarked;
