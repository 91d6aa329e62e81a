package io.camelcce.examples.broker;

import java.nio.file.Path;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;

/** Lets the broker start before the routes and stop after them, and the JMS component connect with it. */
public final class BrokerConfiguration implements CamelConfiguration {

    private static final boolean STOP_WITH_THE_APPLICATION = true;

    /** For Camel Main, which looks for configurations in this package. */
    public BrokerConfiguration() {}

    @Override
    public void configure(CamelContext context) throws Exception {
        EmbeddedBroker broker = new EmbeddedBroker(settings(context));
        context.addService(broker, STOP_WITH_THE_APPLICATION);
        context.getRegistry().bind("connectionFactory", broker.connectionFactory());
    }

    private static BrokerSettings settings(CamelContext context) {
        return new BrokerSettings(
                Path.of(context.resolvePropertyPlaceholders("{{broker.folder}}")),
                Integer.parseInt(context.resolvePropertyPlaceholders("{{broker.port}}")),
                Long.parseLong(context.resolvePropertyPlaceholders("{{broker.redeliveryDelay}}")),
                Long.parseLong(context.resolvePropertyPlaceholders("{{broker.maxRedeliveryDelay}}")));
    }
}
