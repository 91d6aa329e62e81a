package io.camelcce.history;

import java.time.Instant;

/**
 * A client is told what became of its call.
 *
 * @param order among all events of the clients
 * @param at on the clock of the simulator
 */
record Completion(long order, Instant at, Told told) {}
