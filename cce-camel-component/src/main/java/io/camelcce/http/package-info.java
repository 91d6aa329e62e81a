/** One HTTP exchange over the client of camel-http: bounded in time and size, and honest about what may have been sent. */
@NullMarked
package io.camelcce.http;

import org.jspecify.annotations.NullMarked;
