package io.camelcce.benchmarks.tokens;

import io.camelcce.benchmarks.Measurement;
import io.camelcce.camel.CceComponent;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A route that needs no store, in a JVM of its own that tells which classes it loads. */
final class RouteWithoutAStore {

    private static final Predicate<String> OF_A_STORE =
            line -> line.contains(" org.h2.") || line.contains(" com.google.crypto.tink.");

    private RouteWithoutAStore() {}

    /** Starts the route, and ends. */
    public static void main(String[] none) throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            CceComponent component = new CceComponent(context);
            component.setDomain("http://localhost:1");
            component.setAccessToken("t0ken");
            context.addComponent("cce", component);
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:tasks").to("cce:getTask");
                }
            });
            context.start();
        }
    }

    static Measurement measure() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RouteWithoutAStore.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> lines;
        try (BufferedReader output = process.inputReader()) {
            lines = output.lines().toList();
        }
        if (process.waitFor() != 0 || lines.stream().noneMatch(line -> line.contains("io.camelcce.camel.CceProducer"))) {
            throw new IllegalStateException("The route did not start: " + lines.get(lines.size() - 1));
        }
        long loaded = lines.stream().filter(OF_A_STORE).count();
        return new Measurement(
                "classes of H2 and Tink that a route without need of a store loads", loaded, "", "", 0.0);
    }
}
