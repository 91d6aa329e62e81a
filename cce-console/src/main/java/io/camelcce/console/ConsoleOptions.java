package io.camelcce.console;

import java.util.List;
import java.util.Locale;
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

    private static final String ENABLED = "cce.console.enabled";

    /** @throws IllegalArgumentException if it is not said clearly whether the console is wanted */
    static ConsoleOptions of(CamelContext context) {
        return new ConsoleOptions(
                enabled(property(context, ENABLED)),
                Stream.of(property(context, "cce.console.hosts").split(","))
                        .map(String::strip)
                        .filter(host -> !host.isEmpty())
                        .toList());
    }

    private static boolean enabled(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "", "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException("%s: '%s' is neither true nor false".formatted(ENABLED, word));
        };
    }

    private static String property(CamelContext context, String name) {
        return context.getPropertiesComponent().resolveProperty(name).orElse("").strip();
    }
}
