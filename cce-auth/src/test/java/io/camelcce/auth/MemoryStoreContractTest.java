package io.camelcce.auth;

import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStoreContract;

class MemoryStoreContractTest extends AuthorizationStoreContract {

    private final MemoryStore store = new MemoryStore();

    @Override
    protected AuthorizationStore store() {
        return store;
    }
}
