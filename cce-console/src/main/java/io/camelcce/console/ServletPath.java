package io.camelcce.console;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;

/** What Spring Boot puts before the paths of an application, by its own properties. */
final class ServletPath {

    private static final List<String> PROPERTIES = List.of("server.servlet.context-path", "spring.mvc.servlet.path");

    private ServletPath() {}

    /** Without a slash at its end; empty where nothing is put before. */
    static String of(CamelContext context) {
        return PROPERTIES.stream()
                .map(name -> context.getPropertiesComponent()
                        .resolveProperty(name)
                        .orElse("")
                        .strip())
                .map(path -> path.replaceAll("/+$", ""))
                .map(path -> path.isEmpty() || path.startsWith("/") ? path : "/" + path)
                .collect(Collectors.joining());
    }
}
