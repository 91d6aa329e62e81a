package io.camelcce.examples.quickstart;

import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.TaskRecord;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.main.Main;

/** Starts a contact centre and the application, sends an SMS, and tells what becomes of it. */
public final class Demo {

    private static final Map<String, Object> AN_SMS = Map.of(
            "CamelCceOrigin", "+447700900123",
            "CamelCceDestination", "44700",
            "CamelCceCustomerId", "c-17",
            "CamelCceCustomerName", "Jane Doe");

    private Demo() {}

    /** Exits with 0 if the task of the SMS came to its end, else with 1. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean closed;
        try (SimulatedContactCenter contactCenter = SimulatedContactCenter.start()) {
            closed = run(contactCenter, new Story(out));
        }
        System.exit(closed ? 0 : 1);
    }

    private static boolean run(SimulatedContactCenter contactCenter, Story story) throws Exception {
        Main main = new Main(Quickstart.class);
        main.addOverrideProperty("camel.component.cce.domain", contactCenter.domain());
        main.addOverrideProperty("camel.component.cce.tokenUrl", contactCenter.tokenUrl());
        main.addOverrideProperty("camel.component.cce.clientId", contactCenter.clientId());
        main.addOverrideProperty("camel.component.cce.clientSecret", contactCenter.clientSecret());
        main.bind("story", story);
        story.begins(contactCenter.domain());
        main.start();
        try {
            CamelContext context = main.getCamelContext();
            story.smsArrives(AN_SMS, "Where is my parcel?");
            Exchange sms = context.createProducerTemplate().send("direct:sms", exchange -> {
                exchange.getMessage().setBody("Where is my parcel?");
                AN_SMS.forEach(exchange.getMessage()::setHeader);
            });
            if (sms.getException() != null) {
                story.fails(sms.getException());
                return false;
            }
            TaskRecord task = contactCenter.ledger().task(sms.getMessage().getHeader("CamelCceTaskId", String.class));
            story.ends(task);
            return task.state().equals("CLOSED");
        } finally {
            main.stop();
        }
    }
}
