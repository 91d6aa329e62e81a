/** OAuth 2.0: the token endpoint and the life of a token. */
@NullMarked
package io.camelcce.auth;

import org.jspecify.annotations.NullMarked;
