package io.camelcce.http;

import java.time.Duration;

/**
 * How a client treats time and connections.
 *
 * @param connectTimeout for a connection to stand, its TLS handshake included
 * @param responseTimeout for the other side to go on sending, per read
 * @param connectionsPerHost how many calls to one host go on at once
 */
public record HttpSettings(Duration connectTimeout, Duration responseTimeout, int connectionsPerHost) {}
