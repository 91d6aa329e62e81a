package io.camelcce.wiremock;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/**
 * Everything about a simulated contact centre that can be chosen. Only the switches change while it runs.
 *
 * @param port 0: any free one
 * @param mediaTypes in lower case
 */
record Settings(
        int port,
        Clock clock,
        Duration tokenLifetime,
        ClientCredentials client,
        ClientCredentials statusUser,
        Set<String> mediaTypes,
        SwitchBoard switches) {}
