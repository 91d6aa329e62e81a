package io.camelcce.wiremock.oauth;

import java.time.Duration;

/**
 * How long what comes of a grant is good.
 *
 * @param refreshTokenRotates whether a refresh gives a new refresh token, and the old one is spent
 */
public record GrantRules(Duration codeLifetime, Duration refreshTokenLifetime, boolean refreshTokenRotates) {}
