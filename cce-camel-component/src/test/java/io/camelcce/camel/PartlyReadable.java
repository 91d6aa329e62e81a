package io.camelcce.camel;

import io.camelcce.auth.MemoryStore;
import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.IntegrationName;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** What keeps authorizations in memory, and cannot read what it keeps of one integration. */
final class PartlyReadable {

    private final MemoryStore memory = new MemoryStore();
    private volatile @Nullable IntegrationName lost;

    PartlyReadable(String lost) {
        this.lost = new IntegrationName(lost);
    }

    /** From now on all can be read. */
    void mend() {
        lost = null;
    }

    AuthorizationStore store() {
        return (AuthorizationStore) Proxy.newProxyInstance(
                AuthorizationStore.class.getClassLoader(),
                new Class<?>[] {AuthorizationStore.class},
                (proxy, method, arguments) -> {
                    if (arguments != null && arguments[0].equals(lost)) {
                        throw new AuthorizationStoreException("what is kept of %s is lost".formatted(lost), null);
                    }
                    return method.invoke(memory, arguments);
                });
    }
}
