/** Requests and responses of the console. */
@NullMarked
package io.camelcce.console.web;

import org.jspecify.annotations.NullMarked;
