package io.camelcce.camel;

import io.camelcce.authorization.AuthorizationStoreProvider;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/** The classes of an application that has no store for authorizations among its dependencies. */
final class WithoutStores extends ClassLoader {

    private static final String SERVICE = "META-INF/services/" + AuthorizationStoreProvider.class.getName();

    WithoutStores() {
        super(WithoutStores.class.getClassLoader());
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.equals(SERVICE) ? Collections.emptyEnumeration() : super.getResources(name);
    }
}
