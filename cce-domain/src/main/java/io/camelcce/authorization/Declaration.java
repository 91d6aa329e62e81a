package io.camelcce.authorization;

import org.jspecify.annotations.Nullable;

/**
 * An authorization that stands in the configuration of the application.
 *
 * @param name unique within its integration
 * @param settings how it comes by its tokens
 * @param refreshToken to begin with, so that nobody has to sign in; taken over once
 */
public record Declaration(
        AuthorizationName name,
        GrantSettings settings,
        @Nullable Secret refreshToken) {}
