package io.camelcce.examples.broker;

import org.apache.camel.builder.LambdaRouteBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.resilience4j.ResilienceProcessor;
import org.apache.camel.main.Main;

/** The application, in this JVM. */
final class RunningApplication implements AutoCloseable {

    private final Main main = new Main(FromABroker.class);

    private RunningApplication() {}

    /** Starts it, with settings by name and value on top of those of the surroundings. */
    static RunningApplication start(Surroundings surroundings, String... settings) {
        RunningApplication application = new RunningApplication();
        surroundings.settings().forEach(application.main::addOverrideProperty);
        for (int i = 0; i < settings.length; i += 2) {
            application.main.addOverrideProperty(settings[i], settings[i + 1]);
        }
        application.main.start();
        return application;
    }

    /** Gives it one more route. */
    void add(LambdaRouteBuilder route) throws Exception {
        RouteBuilder.addRoutes(main.getCamelContext(), route);
    }

    void send(String endpoint, String body) throws Exception {
        main.getCamelTemplate().sendBody(endpoint, body);
    }

    /** How many messages the open breaker turned away. */
    long turnedAway() {
        return main.getCamelContext()
                .getProcessor("breaker", ResilienceProcessor.class)
                .getNumberOfNotPermittedCalls();
    }

    @Override
    public void close() {
        main.stop();
    }
}
