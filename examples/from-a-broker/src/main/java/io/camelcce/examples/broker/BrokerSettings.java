package io.camelcce.examples.broker;

import java.nio.file.Path;

/**
 * What the embedded broker is told.
 *
 * @param folder for the journal, which keeps messages over a restart; made if it is not there
 * @param port on 127.0.0.1, for others to send messages to
 * @param redeliveryDelay before the second delivery of a message that came back, in milliseconds; it doubles each time
 * @param maxRedeliveryDelay how far that goes, in milliseconds
 */
record BrokerSettings(Path folder, int port, long redeliveryDelay, long maxRedeliveryDelay) {}
