/** An application of Spring Boot: contacts that come by HTTP become tasks, and people sign in on the console. */
@NullMarked
package io.camelcce.examples.springboot;

import org.jspecify.annotations.NullMarked;
