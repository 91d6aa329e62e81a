package io.camelcce.console;

import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.PlatformHttpConstants;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpEngine;

/** Knows the server of Spring Boot. In a class of its own, which is loaded only where there is one. */
final class SpringServer {

    private SpringServer() {}

    /**
     * The engine of Spring Boot, but one that answers in the thread that a request came in. Its own hands requests to
     * another thread: there Spring Security does not know any more who somebody is, and has written headers already
     * that would stand beside those of the console.
     */
    static Optional<PlatformHttpEngine> inTheThreadOfTheRequest(CamelContext context) {
        return context.getRegistry()
                                .lookupByNameAndType(
                                        PlatformHttpConstants.PLATFORM_HTTP_ENGINE_NAME, PlatformHttpEngine.class)
                        instanceof SpringBootPlatformHttpEngine spring
                ? Optional.of(new SpringBootPlatformHttpEngine(spring.getServerPort(), Runnable::run))
                : Optional.empty();
    }
}
