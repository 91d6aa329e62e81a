package io.camelcce.benchmarks.contender;

import io.camelcce.benchmarks.load.Caller;
import io.camelcce.benchmarks.stub.StubToken;
import io.camelcce.camel.CceComponent;
import io.camelcce.camel.CceConstants;
import io.camelcce.task.NodeOutcome;
import io.camelcce.task.Receipt;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.dataformat.JsonLibrary;

/**
 * A route that starts with {@code direct:}, in a Camel context as it is by default. Callers send through one producer
 * template, as it is by default, and look at the exchange that comes back.
 */
final class CamelRoute implements Contender {

    private static final String FROM = "direct:create";
    /** What a 201 is for a route, and nothing else. */
    private static final String CREATED = NodeOutcome.SUCCESSFULLY_CREATED.word();

    private final CamelContext context;
    private final ProducerTemplate template;
    private final Endpoint endpoint;
    private final Call call;

    /** How a message is made for the route, and looked at after it. */
    private interface Call {

        void make(ProducerTemplate template, Endpoint endpoint) throws Exception;
    }

    private CamelRoute(CamelContext context, Call call) {
        this.context = context;
        this.call = call;
        context.start();
        template = context.createProducerTemplate();
        endpoint = context.getEndpoint(FROM);
    }

    /** The component of this project, with client credentials, deadline, retries and counters as they are by default. */
    static Contender cce(String authority, int connections) throws Exception {
        CamelContext context = new DefaultCamelContext();
        CceComponent component = new CceComponent();
        component.setDomain("http://" + authority);
        component.setTokenUrl("http://" + authority + "/oauth2/token");
        component.setClientId("client");
        component.setClientSecret("s3cret");
        component.setMaxConnectionsPerHost(connections);
        context.addComponent("cce", component);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(FROM).to("cce:createTask?mediaType=social&mediaChannel=sms&scriptSelector=" + Sms.SCRIPT_SELECTOR);
            }
        });
        return new CamelRoute(context, CamelRoute::createByCce);
    }

    private static void createByCce(ProducerTemplate template, Endpoint endpoint) throws Exception {
        Message message =
                send(template, endpoint, exchange -> exchange.getMessage().setBody(message()));
        Receipt receipt = message.getBody(Receipt.class);
        String outcome = message.getHeader(CceConstants.NODE_OUTCOME, String.class);
        if (!CREATED.equals(outcome) || receipt == null || receipt.location() == null) {
            throw new IllegalStateException("Answered with %s: %s".formatted(outcome, receipt));
        }
    }

    private static Map<String, Object> message() {
        return Map.of(
                "origin",
                Sms.ORIGIN,
                "destination",
                Sms.DESTINATION,
                "customerId",
                Sms.ORIGIN,
                "customerName",
                Sms.CUSTOMER_NAME,
                "conversationId",
                Sms.CONVERSATION_ID,
                "variables",
                variables());
    }

    /** In an order that stays: others have their variables in it, too. */
    private static Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("cv_1", Sms.GRADE);
        variables.put("cv_2", Sms.ORDER);
        return variables;
    }

    /** camel-http. */
    static Contender http(String authority, int connections) throws Exception {
        return http(connections, route -> route.to("http://" + authority + PATH));
    }

    /** camel-http with a URI that differs from call to call. */
    static Contender httpToD(String authority, int connections) throws Exception {
        return http(
                connections,
                route -> route.toD("http://" + authority + PATH + "?trackingId=${header." + TrackingId.HEADER + "}"));
    }

    private interface Step {

        void add(RouteDefinition route);
    }

    private static Contender http(int connections, Step step) throws Exception {
        CamelContext context = new DefaultCamelContext();
        HttpComponent component = context.getComponent("http", HttpComponent.class);
        component.setConnectionsPerRoute(connections);
        component.setMaxTotalConnections(connections);
        component.setHttpClientConfigurer(builder -> builder.disableAutomaticRetries());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                RouteDefinition route = from(FROM)
                        .marshal()
                        .json(JsonLibrary.Jackson)
                        .setHeader("Authorization", constant("Bearer " + StubToken.VALUE))
                        .setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
                        // A URI with a query would be asked for by GET.
                        .setHeader(Exchange.HTTP_METHOD, constant("POST"));
                step.add(route);
                route.unmarshal().json(JsonLibrary.Jackson, TaskAnswer.class);
            }
        });
        return new CamelRoute(context, CamelRoute::createByHttp);
    }

    private static void createByHttp(ProducerTemplate template, Endpoint endpoint) throws Exception {
        TaskRequest task = TaskRequest.next();
        Message message = send(template, endpoint, exchange -> {
            exchange.getMessage().setHeader(TrackingId.HEADER, TrackingId.next());
            exchange.getMessage().setBody(task);
        });
        Creation.check(
                task.taskId(),
                message.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, int.class),
                message.getHeader("Location", String.class),
                message.getBody(TaskAnswer.class).taskId());
    }

    private static Message send(ProducerTemplate template, Endpoint endpoint, Processor message) throws Exception {
        Exchange exchange = template.send(endpoint, message);
        Exception failed = exchange.getException();
        if (failed != null) {
            throw failed;
        }
        return exchange.getMessage();
    }

    @Override
    public Caller caller() {
        return () -> call.make(template, endpoint);
    }

    @Override
    public void close() {
        context.stop();
    }
}
