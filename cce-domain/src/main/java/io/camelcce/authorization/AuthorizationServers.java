package io.camelcce.authorization;

/** The authorization servers of integrations: each is reached in the way that its integration is set up for. */
@FunctionalInterface
public interface AuthorizationServers {

    /** The one of an integration. */
    AuthorizationServer of(Integration integration);
}
