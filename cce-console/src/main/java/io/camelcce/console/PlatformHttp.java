package io.camelcce.console;

import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.component.platform.http.PlatformHttpConstants;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.spi.FactoryFinder;

/**
 * What endpoints of platform-http are served by. It is looked at beforehand: without a server Camel fails with the same
 * exceptions as for anything else.
 */
record PlatformHttp(CamelContext context) {

    private static final String VERTX = "org.apache.camel.component.platform.http.vertx.";
    private static final String VERTX_ENGINE = VERTX + "VertxPlatformHttpEngine";
    private static final String VERTX_ROUTER = VERTX + "VertxPlatformHttpRouter";

    /** Whether there is a server. */
    boolean isServed() {
        return isGiven() || isFound();
    }

    /** By the runtime, as those of Spring Boot and Quarkus do. */
    private boolean isGiven() {
        boolean set = context.hasComponent("platform-http") instanceof PlatformHttpComponent component
                && component.getEngine() != null;
        PlatformHttpEngine bound = context.getRegistry()
                .lookupByNameAndType(PlatformHttpConstants.PLATFORM_HTTP_ENGINE_NAME, PlatformHttpEngine.class);
        return set || bound != null;
    }

    private boolean isFound() {
        return context.getCamelContextExtension()
                .getFactoryFinder(FactoryFinder.DEFAULT_PATH)
                .findOptionalClass(PlatformHttpConstants.PLATFORM_HTTP_ENGINE_FACTORY)
                .filter(engine -> !engine.getName().equals(VERTX_ENGINE) || isAnyRouterThere())
                .isPresent();
    }

    /** The engine of Vert.x is found wherever its jar is. It is a server that makes a router for it. */
    private boolean isAnyRouterThere() {
        Class<?> router = context.getClassResolver().resolveClass(VERTX_ROUTER, PlatformHttp.class.getClassLoader());
        return router != null && !context.getRegistry().findByType(router).isEmpty();
    }
}
