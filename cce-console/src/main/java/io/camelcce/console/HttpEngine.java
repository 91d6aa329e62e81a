package io.camelcce.console;

import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;

/** What takes requests in for the console, where that has to be another than for routes. */
final class HttpEngine {

    private static final String SPRING =
            "org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpEngine";

    private HttpEngine() {}

    /** Of the console alone; empty if that of the platform will do. */
    static Optional<PlatformHttpEngine> of(CamelContext context) {
        Class<?> spring = context.getClassResolver().resolveClass(SPRING, HttpEngine.class.getClassLoader());
        return spring == null ? Optional.empty() : SpringServer.inTheThreadOfTheRequest(context);
    }
}
