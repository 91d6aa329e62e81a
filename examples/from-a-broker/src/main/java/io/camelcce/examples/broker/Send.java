package io.camelcce.examples.broker;

import jakarta.jms.JMSContext;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;

/** Sends contacts, as another application would: {@code java -cp from-a-broker.jar …Send order-4711 …}. */
public final class Send {

    private static final String CONTACT = """
            {"origin": "+447700900123", "destination": "44700", "customerId": "c-17"}
            """;

    private Send() {}

    /**
     * Sends one contact for each argument.
     *
     * @param businessKeys the key of each: what makes it the same contact when it is sent again
     */
    public static void main(String[] businessKeys) {
        for (String businessKey : businessKeys) {
            contact(broker(), businessKey, CONTACT);
            System.out.println("sent " + businessKey);
        }
    }

    static String broker() {
        return "tcp://127.0.0.1:" + System.getenv().getOrDefault("BROKER_PORT", "61616");
    }

    static void contact(String broker, @Nullable String businessKey, String json) {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(broker);
                JMSContext context = factory.createContext()) {
            context.createProducer().setJMSCorrelationID(businessKey).send(context.createQueue(Queues.CONTACTS), json);
        }
    }
}
