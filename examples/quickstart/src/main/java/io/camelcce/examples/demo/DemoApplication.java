package io.camelcce.examples.demo;

import io.camelcce.console.CceConsole;
import io.camelcce.wiremock.SimulatedContactCenter;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;

/** The application of the demo: the quickstart's settings, with routes for all channels. */
final class DemoApplication implements AutoCloseable {

    private static final String CHANNELS = "classpath:demo/channels.camel.yaml";
    private static final String HTTP = "classpath:demo/http.camel.yaml";
    private static final String SALES = "camel.component.cce.integrations[sales].";

    private final Main main;
    private final ProducerTemplate messages;

    private DemoApplication(Main main) {
        this.main = main;
        this.messages = main.getCamelContext().createProducerTemplate();
    }

    /**
     * Starts it.
     *
     * @param httpPort the port on 127.0.0.1 that its door for curl listens on; empty for none
     */
    static DemoApplication start(SimulatedContactCenter contactCenter, OptionalInt httpPort) throws Exception {
        Main main = new Main(DemoApplication.class);
        main.addOverrideProperty("camel.component.cce.domain", contactCenter.domain());
        main.addOverrideProperty("camel.component.cce.tokenUrl", contactCenter.tokenUrl());
        main.addOverrideProperty("camel.component.cce.clientId", contactCenter.clientId());
        main.addOverrideProperty("camel.component.cce.clientSecret", contactCenter.clientSecret());
        // Every outcome is of interest here, those that are not done too.
        main.addOverrideProperty("camel.component.cce.throwExceptionOnFailure", "false");
        main.addOverrideProperty("camel.main.routes-include-pattern", CHANNELS);
        // Without a door there is no server that could show it.
        main.addOverrideProperty("cce.console.enabled", Boolean.toString(httpPort.isPresent()));
        httpPort.ifPresent(port -> {
            openDoor(main, port);
            addSales(main, contactCenter, port);
        });
        main.start();
        return new DemoApplication(main);
    }

    private static void openDoor(Main main, int port) {
        main.bind("httpAnswer", new HttpAnswer());
        main.addOverrideProperty("camel.main.routes-include-pattern", CHANNELS + "," + HTTP);
        main.addOverrideProperty("camel.server.enabled", "true");
        main.addOverrideProperty("camel.server.host", Ports.LOOPBACK);
        main.addOverrideProperty("camel.server.port", Integer.toString(port));
    }

    /** Another contact centre, by its name: it waits until somebody signs in for it on the pages of the console. */
    private static void addSales(Main main, SimulatedContactCenter contactCenter, int port) {
        main.addOverrideProperty("camel.component.cce.publicUrl", "http://" + Ports.LOOPBACK + ":" + port);
        main.addOverrideProperty("camel.component.cce.store", "memory");
        main.addOverrideProperty(SALES + "domain", contactCenter.domain());
        main.addOverrideProperty(SALES + "issuer", contactCenter.issuer());
        main.addOverrideProperty(SALES + "clientId", contactCenter.clientId());
        main.addOverrideProperty(SALES + "clientSecret", contactCenter.clientSecret());
        main.addOverrideProperty(SALES + "scope", "tasks");
    }

    /** The address that opens the console, once; only of one that has an HTTP port. */
    URI console() {
        CceConsole console = main.getCamelContext().hasService(CceConsole.class);
        return Objects.requireNonNull(console, "no console").entrance().orElseThrow();
    }

    /** Lets a message with these headers arrive at a route, and answers what the route made of it. */
    Message send(String route, Map<String, Object> headers) {
        Exchange exchange =
                messages.send(route, arriving -> arriving.getMessage().setHeaders(headers));
        if (exchange.getException() != null) {
            throw new IllegalStateException(route + " failed", exchange.getException());
        }
        return exchange.getMessage();
    }

    @Override
    public void close() {
        main.stop();
    }
}
