package io.camelcce.examples.broker;

import io.camelcce.wiremock.SimulatedContactCenter;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;

/** What an application under test lives in: a contact centre, a folder, a port, and other applications that send. */
record Surroundings(SimulatedContactCenter contactCenter, Path folder, int port) {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    static Surroundings of(SimulatedContactCenter contactCenter, Path folder) {
        try (ServerSocket free = new ServerSocket(0)) {
            return new Surroundings(contactCenter, folder, free.getLocalPort());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** The settings of the application, with delays that no test has to wait for. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("camel.component.cce.domain", contactCenter.domain());
        settings.put("camel.component.cce.tokenUrl", contactCenter.tokenUrl());
        settings.put("camel.component.cce.backOff", "10");
        settings.put("broker.folder", folder.toString());
        settings.put("broker.port", String.valueOf(port));
        settings.put("broker.redeliveryDelay", "50");
        settings.put("broker.maxRedeliveryDelay", "200");
        settings.put("contacts.queueLimitDelay", "50");
        return settings;
    }

    void send(@Nullable String businessKey, String origin) {
        Send.contact(broker(), businessKey, "{\"origin\": \"%s\", \"destination\": \"44700\"}".formatted(origin));
    }

    /** How many messages a queue holds, waiting, scheduled and under way. */
    long messages(String queue) throws Exception {
        return Queues.counts(broker()).getOrDefault(queue, -1L);
    }

    /** Takes a message off a queue. */
    Parked take(String queue) throws Exception {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(broker());
                JMSContext context = factory.createContext();
                JMSConsumer consumer = context.createConsumer(context.createQueue(queue))) {
            return Parked.from(consumer.receive(LONG_ENOUGH.toMillis()));
        }
    }

    String broker() {
        return "tcp://127.0.0.1:" + port;
    }

    /** A message that the route put into a queue for people. */
    record Parked(String businessKey, String body, String reason, String taskId) {

        static Parked from(Message message) throws Exception {
            return new Parked(
                    String.valueOf(message.getJMSCorrelationID()),
                    message.getBody(String.class),
                    String.valueOf(message.getStringProperty("reason")),
                    String.valueOf(message.getStringProperty("taskId")));
        }
    }
}
