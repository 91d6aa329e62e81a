package io.camelcce.authorization;

import java.util.function.Function;

/**
 * Keeps the authorizations of integrations. Safe for any number of callers at once, in as many JVMs as share what is
 * kept.
 */
public interface AuthorizationStore {

    /** The authorizations of an integration as they are now; none if nothing is kept of it. */
    Authorizations read(IntegrationName integration);

    /**
     * Changes the authorizations of an integration: nobody else changes them between the read and the write.
     *
     * @param change is given what is kept, and may be slow: others wait meanwhile
     * @return what the change comes to
     */
    <T> T change(IntegrationName integration, Function<Authorizations, Change<T>> change);

    /**
     * A change, and what it comes to.
     *
     * @param authorizations to keep
     * @param result for whoever asked for the change
     */
    record Change<T>(Authorizations authorizations, T result) {}
}
