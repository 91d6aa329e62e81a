/** Between Camel's messages and the domain: a draft out of an exchange, an outcome into it. */
@NullMarked
package io.camelcce.camel.message;

import org.jspecify.annotations.NullMarked;
