/**
 * What people allowed a client to do, and the tokens that came of it: the rules of RFC 6749, 7009, 7636 and 9700. Knows
 * no HTTP.
 */
@NullMarked
package io.camelcce.wiremock.oauth;

import org.jspecify.annotations.NullMarked;
