/** The console of an application of Spring Boot, over HTTP. */
@NullMarked
package io.camelcce.examples.springboot;

import org.jspecify.annotations.NullMarked;
