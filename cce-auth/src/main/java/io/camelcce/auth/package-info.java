/** What calls need without asking an authorization server: a store in memory, the token of a message, and none. */
@NullMarked
package io.camelcce.auth;

import org.jspecify.annotations.NullMarked;
