package io.camelcce.benchmarks.tokens;

import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.AuthorizationAttempt;
import io.camelcce.authorization.AuthorizationRequest;
import io.camelcce.authorization.AuthorizationServer;
import io.camelcce.authorization.Discovery;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Grants in this JVM, without a network: for what is measured around it. */
record InstantGrants(Duration lifetime) implements AuthorizationServer {

    @Override
    public Granting clientCredentials(GrantSettings settings) {
        return granted();
    }

    @Override
    public Granting refresh(GrantSettings settings, Grant grant) {
        return granted();
    }

    private Granting granted() {
        return new Granting.Granted(grant(lifetime));
    }

    /** A grant as servers give them: tokens of the length of a Webex token. */
    static Grant grant(Duration lifetime) {
        return new Grant(
                new AccessToken(Secret.of(token())),
                Instant.now().plus(lifetime),
                Secret.of(token()),
                null,
                List.of("cce:tasks"),
                "jane@example.com");
    }

    private static String token() {
        return UUID.randomUUID() + "_" + UUID.randomUUID();
    }

    @Override
    public Discovery discover(ServerUrl issuer) {
        throw new UnsupportedOperationException("nobody is discovered here");
    }

    @Override
    public AuthorizationRequest authorizationRequest(GrantSettings settings, AuthorizationAttempt attempt) {
        throw new UnsupportedOperationException("nobody signs in here");
    }

    @Override
    public Optional<String> issuerOfCallbacks(GrantSettings settings) {
        return Optional.empty();
    }

    @Override
    public Granting exchange(GrantSettings settings, AuthorizationAttempt attempt, Secret code) {
        throw new UnsupportedOperationException("nobody signs in here");
    }

    @Override
    public String revoke(GrantSettings settings, Grant grant) {
        return "revoked";
    }
}
