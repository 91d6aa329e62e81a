package io.camelcce.console;

import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;

/**
 * What can be set of the console, by properties of the application.
 *
 * @param enabled {@code cce.console.enabled}: whether it is there at all; true if it is not said
 * @param hosts {@code cce.console.hosts}: names that browsers use for this application besides its own and that of
 *     {@code publicUrl}, each a host or a host with its port, with commas between them
 */
record ConsoleOptions(boolean enabled, List<String> hosts) {

    static ConsoleOptions of(CamelContext context) {
        return new ConsoleOptions(
                !property(context, "cce.console.enabled").equalsIgnoreCase("false"),
                Stream.of(property(context, "cce.console.hosts").split(","))
                        .map(String::strip)
                        .filter(host -> !host.isEmpty())
                        .toList());
    }

    private static String property(CamelContext context, String name) {
        return context.getPropertiesComponent().resolveProperty(name).orElse("").strip();
    }
}
