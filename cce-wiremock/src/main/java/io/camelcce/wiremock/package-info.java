/** A contact centre that remembers its tasks, on WireMock: for tests of routes that use {@code cce:}. */
@NullMarked
package io.camelcce.wiremock;

import org.jspecify.annotations.NullMarked;
