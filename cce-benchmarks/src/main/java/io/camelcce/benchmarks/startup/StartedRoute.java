package io.camelcce.benchmarks.startup;

import io.camelcce.camel.CceComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.dataformat.JsonLibrary;

/** An application with one route, as a process: prints a line when it has started, and ends. */
final class StartedRoute {

    static final String CCE = "cce";
    static final String CAMEL_HTTP = "camel-http";

    private StartedRoute() {}

    /** What the route calls by. */
    public static void main(String[] arguments) throws Exception {
        CamelContext context = new DefaultCamelContext();
        if (arguments[0].equals(CCE)) {
            withCce(context);
        } else {
            withCamelHttp(context);
        }
        context.start();
        System.out.println("started");
        System.in.read();
        Runtime.getRuntime().halt(0);
    }

    private static void withCce(CamelContext context) throws Exception {
        CceComponent component = new CceComponent();
        component.setDomain("cce.example.com");
        component.setTokenUrl("https://login.example.com/oauth2/token");
        component.setClientId("client");
        component.setClientSecret("s3cret");
        context.addComponent("cce", component);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:sms").to("cce:createTask?mediaType=social&mediaChannel=sms&scriptSelector=SMS_Support");
            }
        });
    }

    private static void withCamelHttp(CamelContext context) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:sms")
                        .marshal()
                        .json(JsonLibrary.Jackson)
                        .setHeader("Authorization", constant("Bearer t0ken"))
                        .setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
                        .to("https://cce.example.com/drapi/v1/tasks")
                        .unmarshal()
                        .json(JsonLibrary.Jackson);
            }
        });
    }
}
