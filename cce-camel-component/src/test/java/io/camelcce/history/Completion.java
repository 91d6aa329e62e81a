package io.camelcce.history;

import java.time.Duration;
import java.time.Instant;

/**
 * A client is told what became of its call.
 *
 * @param order among all events of the clients
 * @param at on the clock of the simulator
 * @param pulse the same moment, as a {@link Pulse} has it
 */
record Completion(long order, Instant at, Duration pulse, Told told) {}
