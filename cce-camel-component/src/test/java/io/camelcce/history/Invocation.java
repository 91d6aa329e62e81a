package io.camelcce.history;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A client asks for something.
 *
 * @param call the number of the call
 * @param order among all events of the clients
 * @param at on the clock of the simulator
 * @param pulse the same moment, as a {@link Pulse} has it
 * @param exchange which of the exchanges: calls of one exchange are deliveries of the same
 * @param taskId the task that it names; null if the component is to make the id
 * @param payload of a create
 * @param mark of an end: a text that the ledger has if the request was taken
 */
record Invocation(
        int call,
        long order,
        Instant at,
        Duration pulse,
        int exchange,
        Operation operation,
        @Nullable String taskId,
        @Nullable Payload payload,
        @Nullable String mark) {}
