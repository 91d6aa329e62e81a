package io.camelcce.authorization;

/** Opens stores that outlive the JVM. Found by {@link java.util.ServiceLoader}. */
public interface AuthorizationStoreProvider {

    /** Whether a file of this place exists: whoever made it wants it to be used. Always false for a database. */
    boolean exists(StorePlace place);

    /**
     * Opens a store, and makes it if it is not there.
     *
     * @throws AuthorizationStoreException if it cannot be opened; the message says why and how to mend it
     */
    AuthorizationStore open(StorePlace place);
}
