package io.camelcce.camel;

import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.AuthorizationStoreProvider;
import io.camelcce.authorization.StorePlace;
import java.util.Optional;
import java.util.ServiceLoader;
import org.apache.camel.CamelContext;

/** Finds what keeps authorizations beyond the end of the JVM: a dependency of its own. */
record StoreProvider(CamelContext context) {

    /** Whether there is a store in a place; false if nothing here could open it. */
    boolean exists(StorePlace place) {
        return provider().map(found -> found.exists(place)).orElse(false);
    }

    /**
     * @param why a store is needed, for people
     * @throws AuthorizationStoreException if it cannot be opened
     */
    AuthorizationStore open(StorePlace place, String why) {
        return provider()
                .orElseThrow(() -> new AuthorizationStoreException(
                        "%s: that needs a store for authorizations, and there is none on the class path. Add the dependency io.camelcce:cce-store-jdbc"
                                .formatted(why),
                        null))
                .open(place);
    }

    private Optional<AuthorizationStoreProvider> provider() {
        ClassLoader ofApplication = context.getApplicationContextClassLoader();
        ClassLoader loader = ofApplication == null ? StoreProvider.class.getClassLoader() : ofApplication;
        return ServiceLoader.load(AuthorizationStoreProvider.class, loader).findFirst();
    }
}
