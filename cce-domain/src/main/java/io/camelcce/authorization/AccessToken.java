package io.camelcce.authorization;

/**
 * A bearer token (RFC 6750) as it goes into one request.
 *
 * @param secret the token itself
 */
public record AccessToken(Secret secret) {}
