package io.camelcce.examples.broker;

import jakarta.jms.ConnectionFactory;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.support.service.ServiceSupport;

/** An Artemis broker inside the application. It keeps its messages in a folder: they are there after a crash. */
final class EmbeddedBroker extends ServiceSupport {

    private static final int FOR_EVER = -1;
    private static final int WHATEVER_THE_DISK_HAS = -1;

    private final BrokerSettings settings;
    private final EmbeddedActiveMQ artemis = new EmbeddedActiveMQ();

    EmbeddedBroker(BrokerSettings settings) {
        this.settings = settings;
    }

    /** Connections that do not leave the JVM. */
    ConnectionFactory connectionFactory() {
        return new ActiveMQConnectionFactory("vm://0?consumerWindowSize=0");
    }

    @Override
    protected void doStart() throws Exception {
        artemis.setConfiguration(configuration());
        artemis.start();
    }

    @Override
    protected void doStop() throws Exception {
        artemis.stop();
    }

    private Configuration configuration() throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setBindingsDirectory(folder("bindings"))
                .setJournalDirectory(folder("journal"))
                .setPagingDirectory(folder("paging"))
                .setLargeMessagesDirectory(folder("large-messages"))
                .setJournalType(JournalType.NIO)
                .setMaxDiskUsage(WHATEVER_THE_DISK_HAS)
                .setSecurityEnabled(false)
                .addAcceptorConfiguration("inside", "vm://0")
                .addAcceptorConfiguration("outside", "tcp://127.0.0.1:" + settings.port())
                .addAddressSetting(Queues.CONTACTS, redelivery());
        Queues.ALL.forEach(name ->
                configuration.addQueueConfiguration(QueueConfiguration.of(name).setRoutingType(RoutingType.ANYCAST)));
        return configuration;
    }

    // What is refused or stays unknown is taken off the queue by the route, which knows why. The broker never gives up.
    private AddressSettings redelivery() {
        return new AddressSettings()
                .setMaxDeliveryAttempts(FOR_EVER)
                .setRedeliveryDelay(settings.redeliveryDelay())
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(settings.maxRedeliveryDelay());
    }

    private String folder(String name) {
        return settings.folder().resolve(name).toString();
    }
}
