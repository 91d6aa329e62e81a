package io.camelcce.auth.life;

import io.camelcce.authorization.AuthorizationListener;
import io.camelcce.authorization.AuthorizationServers;
import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.Integrations;
import java.time.InstantSource;
import java.util.function.DoubleSupplier;

/** What tokens need of the world. */
record Ports(
        Integrations integrations,
        AuthorizationStore store,
        AuthorizationServers servers,
        AuthorizationListener toTell,
        TokenExecutors executors,
        InstantSource clock,
        DoubleSupplier jitter) {}
