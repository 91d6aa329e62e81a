package io.camelcce.authorization;

/** Hears what happens to authorizations, after it has happened. */
@FunctionalInterface
public interface AuthorizationListener {

    /** Something happened. Must not throw. */
    void happened(AuthorizationEvent event);
}
