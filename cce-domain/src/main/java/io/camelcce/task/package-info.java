/** Tasks of a contact centre: what they are made of, and what happens to a request for one. */
@NullMarked
package io.camelcce.task;

import org.jspecify.annotations.NullMarked;
