package io.camelcce.console;

import io.camelcce.camel.CceComponent;
import io.camelcce.console.calls.RecentCalls;
import io.camelcce.console.page.Pages;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.StartupListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the console when a Camel context starts: before routes run it looks whether that is safe, after that it is there. */
final class Opening implements StartupListener {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final String USUAL_NAME = "cce";

    private final RecentCalls calls = new RecentCalls();

    @Override
    public void onCamelContextStarted(CamelContext context, boolean alreadyStarted) {
        if (isWanted(context)) {
            HttpServer.of(context).ifPresent(HttpServer::checkExposure);
            calls.listenTo(context);
        }
    }

    @Override
    public void onCamelContextFullyStarted(CamelContext context, boolean alreadyStarted) throws Exception {
        if (isWanted(context)) {
            HttpServer.of(context).ifPresent(HttpServer::checkExposure); // the component may be there only now
            if (new PlatformHttp(context).isServed()) {
                calls.listenTo(context);
                open(context, names(context));
            } else {
                calls.stopListeningTo(context);
                LOG.warn("The console needs an HTTP server, and this application has none. Add the dependency"
                        + " org.apache.camel:camel-platform-http-main and set camel.server.enabled=true and"
                        + " camel.server.host=127.0.0.1, or set cce.console.enabled=false");
            }
        }
    }

    private void open(CamelContext context, List<String> names) throws Exception {
        names.stream()
                .skip(1)
                .forEach(other -> LOG.info("The console shows the component {} only, not {}", names.get(0), other));
        CceComponent component = context.getComponent(names.get(0), CceComponent.class);
        Clock clock = Clock.systemUTC();
        context.addService(new CceConsole(
                component, ConsoleOptions.of(context), Pages.router(component, calls, clock), calls, clock));
    }

    private static boolean isWanted(CamelContext context) {
        return ConsoleOptions.of(context).enabled() && !names(context).isEmpty();
    }

    /** The components, that with the usual name first. */
    private static List<String> names(CamelContext context) {
        Stream<String> names =
                context.getComponentNames().stream().filter(name -> context.hasComponent(name) instanceof CceComponent);
        return names.sorted(Comparator.comparing((String name) -> !name.equals(USUAL_NAME))
                        .thenComparing(name -> name))
                .toList();
    }
}
