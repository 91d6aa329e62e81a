package io.camelcce.wiremock;

import java.time.Instant;

/**
 * A transferred task was created again in time.
 *
 * @param at when, on the simulator's clock
 * @param request what that create asked for; from then on the details of the task are these
 */
public record Resubmission(Instant at, TaskRequest request) {}
