package io.camelcce.console.browser;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.GrantSettingsDraft;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorizations;
import io.camelcce.authorization.Removal;
import io.camelcce.authorization.Ruling;
import io.camelcce.camel.CceComponent;
import io.camelcce.camel.CceConstants;
import io.camelcce.console.CceConsole;
import io.camelcce.wiremock.SimulatedContactCenter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

/**
 * An application with the console and nothing set up for it, and the contact centre that it calls. Browsers reach the
 * one as {@code localhost} and the other as {@code 127.0.0.1}: so, as in the world, two sites.
 */
final class RunningApplication implements AutoCloseable {

    static final IntegrationName DEFAULT = IntegrationName.DEFAULT;

    private final SimulatedContactCenter contactCenter;
    private final Main main;
    private final int port;
    private final ProducerTemplate messages;

    private RunningApplication(SimulatedContactCenter contactCenter, Main main, int port) {
        this.contactCenter = contactCenter;
        this.main = main;
        this.port = port;
        this.messages = main.getCamelContext().createProducerTemplate();
    }

    /** Starts both. The routes {@code daily} and {@code nightly} create tasks: by default, and under {@code night}. */
    static RunningApplication start() throws Exception {
        SimulatedContactCenter contactCenter = SimulatedContactCenter.start();
        Main main = new Main();
        try {
            int port = freePort();
            settings(contactCenter, port).forEach(main::addOverrideProperty);
            main.configure().addRoutesBuilder(new Routes());
            main.start();
            return new RunningApplication(contactCenter, main, port);
        } catch (Exception failed) {
            main.stop();
            contactCenter.close();
            throw failed;
        }
    }

    private static Map<String, String> settings(SimulatedContactCenter contactCenter, int port) {
        return Map.ofEntries(
                Map.entry("camel.component.cce.domain", contactCenter.domain()),
                Map.entry("camel.component.cce.issuer", contactCenter.issuer()),
                Map.entry("camel.component.cce.clientId", contactCenter.clientId()),
                Map.entry("camel.component.cce.clientSecret", contactCenter.clientSecret()),
                Map.entry("camel.component.cce.scope", "tasks"),
                Map.entry("camel.component.cce.publicUrl", "http://localhost:" + port),
                Map.entry("camel.component.cce.store", "memory"),
                Map.entry("camel.component.cce.throwExceptionOnFailure", "false"),
                Map.entry("camel.server.enabled", "true"),
                Map.entry("camel.server.host", "127.0.0.1"),
                Map.entry("camel.server.port", Integer.toString(port)));
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** The address with the one-time token that was printed last. */
    String entrance() {
        return Objects.requireNonNull(context().hasService(CceConsole.class), "no console")
                .entrance()
                .orElseThrow()
                .toString();
    }

    /** The address of a page. */
    String url(String path) {
        return "http://localhost:" + port + "/cce" + path;
    }

    SimulatedContactCenter contactCenter() {
        return contactCenter;
    }

    CamelContext context() {
        return main.getCamelContext();
    }

    NodeAuthorizations authorizations() {
        return context().getComponent("cce", CceComponent.class).getNodeAuthorizations();
    }

    /** Adds an authorization that waits for somebody. */
    void add(String name) {
        Ruling ruling = authorizations().add(DEFAULT.value(), name, new GrantSettingsDraft());
        if (ruling instanceof Ruling.Refused refused) {
            throw new IllegalArgumentException(refused.refusal().text());
        }
    }

    /** Removes an authorization that no route uses. */
    void remove(String name) {
        Removal removal = authorizations().remove(DEFAULT, new AuthorizationName(name));
        if (!(removal instanceof Removal.Removed)) {
            throw new IllegalArgumentException(removal.toString());
        }
    }

    /** Who authorized it, as it is kept; empty if nobody did. */
    String authorizedBy(String name) {
        return authorizations()
                .view(DEFAULT, new AuthorizationName(name))
                .flatMap(view -> view.authorization().grant())
                .map(grant -> String.valueOf(grant.person()))
                .orElse("");
    }

    /** Has a route create a task, and tells the outcome. */
    String createTaskBy(String route) {
        Exchange exchange = messages.send("direct:" + route, arriving -> {
            Message message = arriving.getMessage();
            message.setHeader(CceConstants.ORIGIN, "+447700900123");
            message.setHeader(CceConstants.DESTINATION, "44700");
        });
        return exchange.getMessage().getHeader(CceConstants.OUTCOME, "", String.class);
    }

    /** Adds a route that uses an authorization. */
    void addRouteWith(String authorization) throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:" + authorization)
                        .routeId("using-" + authorization)
                        .to(Routes.CREATE + "&authorization=" + authorization);
            }
        });
    }

    @Override
    public void close() {
        main.stop();
        contactCenter.close();
    }

    private static final class Routes extends RouteBuilder {

        private static final String CREATE = "cce:createTask?mediaChannel=sms&scriptSelector=SMS_Support";

        @Override
        public void configure() {
            from("direct:daily").routeId("daily").to(CREATE);
            from("direct:nightly").routeId("nightly").to(CREATE + "&authorization=night");
        }
    }
}
