package io.camelcce.wiremock;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Everything about a simulated contact centre that can be chosen.
 *
 * @param port 0: any free one
 * @param routeAfter counted from QUEUED; empty: only control routes a task
 * @param mediaTypes in lower case
 * @param estimatedWaitTime shown from QUEUED on; empty: never shown
 */
record Settings(
        int port,
        Clock clock,
        Duration queueAfter,
        Optional<Duration> routeAfter,
        Optional<Duration> estimatedWaitTime,
        Duration tokenLifetime,
        ClientCredentials client,
        Set<String> mediaTypes,
        int existingTaskStatus,
        boolean closedIdIsRefused,
        boolean answersNeedClosedTask) {}
