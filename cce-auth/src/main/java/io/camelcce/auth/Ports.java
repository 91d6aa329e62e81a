package io.camelcce.auth;

import io.camelcce.authorization.AuthorizationListener;
import io.camelcce.authorization.AuthorizationServers;
import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.Integrations;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;

/** What tokens need of the world. */
record Ports(
        Integrations integrations,
        AuthorizationStore store,
        AuthorizationServers servers,
        AuthorizationListener toTell,
        Executor executor,
        InstantSource clock,
        DoubleSupplier jitter) {}
