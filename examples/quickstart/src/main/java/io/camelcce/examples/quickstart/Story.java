package io.camelcce.examples.quickstart;

import io.camelcce.wiremock.StateChange;
import io.camelcce.wiremock.TaskRecord;
import java.io.PrintStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.Message;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeSendingEvent;
import org.apache.camel.spi.CamelEvent.ExchangeSentEvent;
import org.apache.camel.support.EventNotifierSupport;

/** Tells what happens, as people like to read it: listens to the calls of the route, and asks the contact centre. */
final class Story extends EventNotifierSupport {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final PrintStream out;

    Story(PrintStream out) {
        this.out = out;
    }

    void begins(String domain) {
        out.printf("%nA contact centre runs at %s. It is simulated: nothing leaves this machine.%n", domain);
    }

    void smsArrives(Map<String, Object> sms, String text) {
        out.printf(
                "%nAn SMS arrives from %s for %s: \"%s\"%n",
                sms.get("CamelCceOrigin"), sms.get("CamelCceDestination"), text);
        out.printf("The route of camel/sms.camel.yaml calls%n%n");
    }

    /** Camel times a call only if somebody wants to hear of its beginning, too. */
    @Override
    public boolean isEnabled(CamelEvent event) {
        return event instanceof ExchangeSendingEvent sending ? isCall(sending.getEndpoint()) : isSentCall(event);
    }

    @Override
    public void notify(CamelEvent event) {
        if (event instanceof ExchangeSentEvent sent) {
            Message message = sent.getExchange().getMessage();
            out.printf(
                    "  %-15s %-6s %-20s %5d ms   %s%n",
                    operation(sent.getEndpoint()),
                    text(message, "CamelCceOutcome"),
                    text(message, "CamelCceNodeOutcome"),
                    sent.getTimeTaken(),
                    text(message, "CamelCceTaskState"));
        }
    }

    private static boolean isSentCall(CamelEvent event) {
        return event instanceof ExchangeSentEvent sent && isCall(sent.getEndpoint());
    }

    private static boolean isCall(Endpoint endpoint) {
        return endpoint.getEndpointUri().startsWith("cce:");
    }

    void ends(TaskRecord task) {
        out.printf("%nThe contact centre remembers of task %s%n%n", task.taskId());
        for (StateChange change : task.states()) {
            String code = change.dispositionCode();
            out.printf("  %s  %-8s %s%n", TIME.format(change.at()), change.state(), code == null ? "" : code);
        }
        out.printf("%nOne SMS, one task, from CREATED to %s.%n", task.state());
        out.printf("Next: README.md shows how to call a contact centre of your own.%n%n");
    }

    void fails(Exception exception) {
        out.printf("%nThat failed: %s%n%n", exception.getMessage());
    }

    private static String operation(Endpoint endpoint) {
        return endpoint.getEndpointUri().replaceFirst("://", ":").replaceFirst("\\?.*", "");
    }

    private static String text(Message message, String header) {
        return message.getHeader(header, "", String.class);
    }
}
