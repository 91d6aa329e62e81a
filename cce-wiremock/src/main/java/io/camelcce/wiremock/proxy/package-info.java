/**
 * A network with faults: a TCP proxy that delays, cuts and resets at a chosen byte. It sees bytes only: it knows neither
 * HTTP nor the contact centre, and TLS passes through.
 */
@NullMarked
package io.camelcce.wiremock.proxy;

import org.jspecify.annotations.NullMarked;
