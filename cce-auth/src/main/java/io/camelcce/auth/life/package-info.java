/** The life of tokens: read by many, renewed by one, stored before they are used. Who grants them is a port. */
@NullMarked
package io.camelcce.auth.life;

import org.jspecify.annotations.NullMarked;
