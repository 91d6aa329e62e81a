package io.camelcce.examples;

import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;

/** The languages that every example is written in. */
enum Dsl {
    JAVA,
    YAML,
    XML;

    /** An example: its name says which resource it is in YAML and XML. */
    RoutesBuilder routes(CamelContext context, String name, RouteBuilder inJava) throws Exception {
        return switch (this) {
            case JAVA -> inJava;
            case YAML -> load(context, name + ".camel.yaml");
            case XML -> load(context, name + ".camel.xml");
        };
    }

    private static RoutesBuilder load(CamelContext context, String file) throws Exception {
        Resource resource = PluginHelper.getResourceLoader(context).resolveResource("classpath:examples/" + file);
        return PluginHelper.getRoutesLoader(context)
                .findRoutesBuilders(resource)
                .iterator()
                .next();
    }
}
