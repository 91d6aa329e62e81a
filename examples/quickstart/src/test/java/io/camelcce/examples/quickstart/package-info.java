@NullMarked
package io.camelcce.examples.quickstart;

import org.jspecify.annotations.NullMarked;
