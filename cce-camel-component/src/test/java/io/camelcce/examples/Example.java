package io.camelcce.examples;

import io.camelcce.camel.CceComponent;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.TaskRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** An example of the documentation, in every language, against a contact centre. */
@ParameterizedClass(name = "{0}")
@EnumSource(Dsl.class)
abstract class Example extends CamelTestSupport {

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    static final Map<String, Object> AN_SMS = Map.of(
            "CamelCceOrigin", "+447700900123",
            "CamelCceDestination", "44700",
            "CamelCceCustomerId", "c-17");

    private final Dsl dsl;
    private final String name;
    private final RouteBuilder inJava;

    Example(Dsl dsl, String name, RouteBuilder inJava) {
        this.dsl = dsl;
        this.name = name;
        this.inJava = inJava;
    }

    /** Where the example hands a message on, beside what it calls itself: each is recorded as {@code mock:name}. */
    List<String> neighbours() {
        return List.of();
    }

    static SimulatedContactCenter contactCenter() {
        return CONTACT_CENTER.contactCenter();
    }

    static List<TaskRecord> tasks() {
        return contactCenter().ledger().tasks();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        CceComponent cce = context.getComponent("cce", CceComponent.class);
        cce.setDomain(contactCenter().domain());
        cce.setTokenUrl(contactCenter().tokenUrl());
        cce.setClientId(contactCenter().clientId());
        cce.setClientSecret(contactCenter().clientSecret());
        context.getPropertiesComponent().setOverrideProperties(settings());
        setUp(context);
        return context;
    }

    /** What the example reads as {@code {{name:default}}}, if the default does not suit a test. */
    Properties settings() {
        return new Properties();
    }

    /** What the example needs beside the component. */
    void setUp(CamelContext context) throws Exception {}

    @Override
    protected RoutesBuilder[] createRouteBuilders() throws Exception {
        return new RoutesBuilder[] {neighbourRoutes(), dsl.routes(context(), name, inJava)};
    }

    private RoutesBuilder neighbourRoutes() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                neighbours().forEach(neighbour -> from("direct:" + neighbour).to("mock:" + neighbour));
            }
        };
    }

    /** How many messages were handed to a neighbour. */
    int handedTo(String neighbour) {
        return context().getEndpoint("mock:" + neighbour, MockEndpoint.class).getReceivedCounter();
    }

    Exchange send(String uri, Object body, Map<String, Object> headers) {
        return template().send(uri, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    static String header(Exchange exchange, String name) {
        return exchange.getMessage().getHeader(name, String.class);
    }
}
