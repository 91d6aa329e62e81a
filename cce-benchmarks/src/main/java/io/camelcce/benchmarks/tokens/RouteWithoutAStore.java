package io.camelcce.benchmarks.tokens;

import io.camelcce.benchmarks.measured.Limit;
import io.camelcce.benchmarks.measured.Measurement;
import io.camelcce.camel.CceComponent;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;

/** A route that needs no store, in a JVM of its own that tells which classes it loads. */
final class RouteWithoutAStore {

    private RouteWithoutAStore() {}

    /** Starts the route, and ends. */
    public static void main(String[] none) throws Exception {
        CceComponent component = new CceComponent();
        component.setDomain("http://localhost:1");
        component.setAccessToken("t0ken");
        OneRoute.startAndStop(component, "cce:getTask");
    }

    private static boolean isOfAStore(String line) {
        return line.contains(" org.h2.") || line.contains(" com.google.crypto.tink.");
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
        if (process.waitFor() != 0
                || lines.stream().noneMatch(line -> line.contains("io.camelcce.camel.CceProducer"))) {
            throw new IllegalStateException("The route did not start: " + lines.get(lines.size() - 1));
        }
        long loaded = lines.stream().filter(RouteWithoutAStore::isOfAStore).count();
        return new Measurement(
                "classes of H2 and Tink that a route without need of a store loads", loaded, "", "", Limit.atMost(0));
    }
}
