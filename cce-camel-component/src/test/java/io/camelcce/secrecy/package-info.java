/** No secret that tests use is told to anybody. */
@NullMarked
package io.camelcce.secrecy;

import org.jspecify.annotations.NullMarked;
