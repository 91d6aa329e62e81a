package io.camelcce.faults;

import io.camelcce.camel.CceComponent;
import io.camelcce.camel.CceConstants;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SeenRequest;
import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.Switches;
import io.camelcce.wiremock.TaskFault;
import io.camelcce.wiremock.TaskOperation;
import io.camelcce.wiremock.TaskRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Routes whose calls meet faults, and what is seen of them at both ends. */
abstract class FaultyCalls extends CamelTestSupport {

    /** It knows fewer media types than this component: so that it has something to refuse. */
    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER =
            new ContactCenterExtension(SimulatedContactCenter.builder().mediaTypes("social", "email"));

    static final String CREATE = "cce:createTask?mediaType=social&mediaChannel=sms&scriptSelector=SMS_Support";
    static final String IN_HEADERS = "throwExceptionOnFailure=false";
    static final String TASK_ID = "6b0c1d2e-aaaa-4bbb-8ccc-000000004711";

    static final Map<String, Object> AN_SMS = Map.of(
            CceConstants.ORIGIN, "+447700900123",
            CceConstants.DESTINATION, "44700",
            CceConstants.CUSTOMER_ID, "c-17");

    /** What was told of repeats. */
    final HeardRetries retries = new HeardRetries();

    static SimulatedContactCenter contactCenter() {
        return CONTACT_CENTER.contactCenter();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getManagementStrategy().addEventNotifier(retries);
        configure(context.getComponent("cce", CceComponent.class));
        return context;
    }

    /** Sets the component up as a user would. */
    void configure(CceComponent cce) {
        cce.setDomain(contactCenter().domain());
        cce.setTokenUrl(contactCenter().tokenUrl());
        cce.setClientId(contactCenter().clientId());
        cce.setClientSecret(contactCenter().clientSecret());
        cce.getConfiguration().setBackOff(1);
    }

    /** Each operation, with its outcome in the headers. */
    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:create").to(CREATE + "&" + IN_HEADERS);
                from("direct:get").to("cce:getTask?" + IN_HEADERS);
                from("direct:list").to("cce:listTasks?" + IN_HEADERS);
                from("direct:end").to("cce:endTask?" + IN_HEADERS);
            }
        };
    }

    Exchange create() {
        return send("direct:create", AN_SMS);
    }

    Exchange createNamed() {
        return send("direct:create", named());
    }

    /** An SMS whose task has an id that the route gave. */
    static Map<String, Object> named() {
        return with(AN_SMS, CceConstants.TASK_ID, TASK_ID);
    }

    static Map<String, Object> with(Map<String, Object> headers, String header, Object value) {
        Map<String, Object> more = new HashMap<>(headers);
        more.put(header, value);
        return more;
    }

    Exchange send(String uri, Map<String, Object> headers) {
        return template().send(uri, exchange -> {
            exchange.getMessage().setBody("Where is my parcel?");
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    static <T> T header(Exchange exchange, String name, Class<T> type) {
        return exchange.getMessage().getHeader(name, type);
    }

    static String outcome(Exchange exchange) {
        return header(exchange, CceConstants.OUTCOME, String.class);
    }

    static int attempts(Exchange exchange) {
        return header(exchange, CceConstants.ATTEMPTS, Integer.class);
    }

    static boolean isTrue(Exchange exchange, String name) {
        return Boolean.TRUE.equals(header(exchange, name, Boolean.class));
    }

    /** A fault for all requests from now on, or for those with these operations. */
    static void fault(TaskFault fault, TaskOperation... operations) {
        contactCenter()
                .set(Switches.TASK_FAULT_TIMES, Optional.empty())
                .set(Switches.TASK_FAULT_OPERATIONS, some(operations))
                .set(Switches.TASK_FAULT, Optional.of(fault));
    }

    /** A fault for the next requests, or for the next with these operations. */
    static void faultTimes(int times, TaskFault fault, TaskOperation... operations) {
        fault(fault, operations);
        contactCenter().set(Switches.TASK_FAULT_TIMES, Optional.of(times));
    }

    private static Optional<Set<TaskOperation>> some(TaskOperation... operations) {
        return operations.length == 0 ? Optional.empty() : Optional.of(Set.of(operations));
    }

    static void noFault() {
        contactCenter().set(Switches.TASK_FAULT, Optional.empty());
    }

    /** The creates that were seen, and each other request, in the order of their answers. */
    static List<SeenRequest> creates() {
        return contactCenter().ledger().requests("POST", "/drapi/v1/tasks");
    }

    static List<SeenRequest> reads() {
        return contactCenter().ledger().requests("GET", "/drapi/v1/tasks/[^/]+");
    }

    static List<SeenRequest> ends() {
        return contactCenter().ledger().requests("POST", "/drapi/v1/tasks/[^/]+/close");
    }

    static List<SeenRequest> calls() {
        return contactCenter().ledger().requests().stream()
                .filter(request -> request.path().startsWith("/drapi/"))
                .toList();
    }

    static List<TaskRecord> tasks() {
        return contactCenter().ledger().tasks();
    }
}
