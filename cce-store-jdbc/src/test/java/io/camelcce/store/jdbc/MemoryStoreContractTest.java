package io.camelcce.store.jdbc;

import io.camelcce.auth.MemoryStore;
import io.camelcce.authorization.AuthorizationStore;

/** The store in memory passes it, too. */
class MemoryStoreContractTest extends AuthorizationStoreContract {

    private final MemoryStore store = new MemoryStore();

    @Override
    protected AuthorizationStore store() {
        return store;
    }
}
