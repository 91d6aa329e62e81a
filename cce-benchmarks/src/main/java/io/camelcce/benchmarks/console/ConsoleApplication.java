package io.camelcce.benchmarks.console;

import io.camelcce.benchmarks.tokens.FilledStore;
import io.camelcce.console.CceConsole;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

/**
 * An application with many authorizations in its store and the console, as a process: prints the address that lets one
 * browser in, and ends with its standard input.
 */
final class ConsoleApplication {

    private static final String CCE = "camel.component.cce.";

    private ConsoleApplication() {}

    /** The folder for the store, how many authorizations, and the port. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        FilledStore.in(folder, Integer.parseInt(arguments[1]));
        Main main = new Main();
        settings(folder, arguments[2]).forEach(main::addOverrideProperty);
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:tasks").to("cce:getTask");
            }
        });
        main.start();
        CceConsole console = main.getCamelContext().hasService(CceConsole.class);
        System.out.println(
                Objects.requireNonNull(console, "no console").entrance().orElseThrow());
        System.in.read();
        main.stop();
    }

    private static Map<String, String> settings(Path folder, String port) {
        return Map.ofEntries(
                Map.entry(CCE + "domain", "http://localhost:1"),
                Map.entry(CCE + "authorizationUrl", "http://localhost:1/authorize"),
                Map.entry(CCE + "tokenUrl", "http://localhost:1/token"),
                Map.entry(CCE + "clientId", "client"),
                Map.entry(CCE + "clientSecret", "hunter2"),
                Map.entry(CCE + "store", "file:" + folder),
                Map.entry(CCE + "storeKeyFile", folder.resolve("key.json").toString()),
                Map.entry(CCE + "publicUrl", "http://127.0.0.1:" + port),
                Map.entry("camel.server.enabled", "true"),
                Map.entry("camel.server.host", "127.0.0.1"),
                Map.entry("camel.server.port", port));
    }
}
