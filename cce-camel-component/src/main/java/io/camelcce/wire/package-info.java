/** The wires to a contact centre: how requests are spelled, and what answers mean. */
@NullMarked
package io.camelcce.wire;

import org.jspecify.annotations.NullMarked;
