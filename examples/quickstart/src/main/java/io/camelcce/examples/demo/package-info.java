/** The demo: seven channels and two mistakes, told as a table; and the application with a door for curl. */
@NullMarked
package io.camelcce.examples.demo;

import org.jspecify.annotations.NullMarked;
