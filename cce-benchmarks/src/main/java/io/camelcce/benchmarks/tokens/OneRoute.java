package io.camelcce.benchmarks.tokens;

import io.camelcce.camel.CceComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** An application with one route. */
final class OneRoute {

    private OneRoute() {}

    /** Starts it and stops it again, and tells how long the start took, in nanoseconds. */
    static long startAndStop(CceComponent component, String uri) throws Exception {
        CamelContext context = new DefaultCamelContext();
        try {
            long begun = System.nanoTime();
            context.addComponent("cce", component);
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:tasks").to(uri);
                }
            });
            context.start();
            return System.nanoTime() - begun;
        } finally {
            context.stop();
        }
    }
}
