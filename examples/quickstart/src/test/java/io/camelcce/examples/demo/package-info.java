@NullMarked
package io.camelcce.examples.demo;

import org.jspecify.annotations.NullMarked;
