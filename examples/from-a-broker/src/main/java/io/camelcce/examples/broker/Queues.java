package io.camelcce.examples.broker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;

/** The queues of the application, and how many messages each holds: {@code java -cp from-a-broker.jar …Queues}. */
public final class Queues {

    /** Messages that are to become tasks; those, too, that wait for their next delivery. */
    static final String CONTACTS = "contacts";

    /** Nobody knows whether these became tasks, and asking again did not tell. */
    static final String UNKNOWN = "contacts.unknown";

    /** CCE will not have these, or they are no contacts. */
    static final String REFUSED = "contacts.refused";

    static final List<String> ALL = List.of(CONTACTS, UNKNOWN, REFUSED);

    private Queues() {}

    /** Prints them. */
    public static void main(String[] arguments) throws Exception {
        counts(Send.broker()).forEach((queue, messages) -> System.out.printf("%-16s %4d%n", queue, messages));
    }

    /** How many messages each queue holds: waiting, scheduled and under way. */
    static Map<String, Long> counts(String broker) throws Exception {
        try (ServerLocator locator = ActiveMQClient.createServerLocator(broker);
                ClientSessionFactory factory = locator.createSessionFactory();
                ClientSession session = factory.createSession()) {
            Map<String, Long> counts = new LinkedHashMap<>();
            for (String queue : ALL) {
                counts.put(queue, session.queueQuery(SimpleString.of(queue)).getMessageCount());
            }
            return counts;
        }
    }
}
