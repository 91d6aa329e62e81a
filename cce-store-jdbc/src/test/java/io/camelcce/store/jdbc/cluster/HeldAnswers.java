package io.camelcce.store.jdbc.cluster;

import io.camelcce.authorization.AuthorizationAttempt;
import io.camelcce.authorization.AuthorizationRequest;
import io.camelcce.authorization.AuthorizationServer;
import io.camelcce.authorization.Discovery;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** An authorization server whose answers are held back on their way, if somebody says so. */
final class HeldAnswers implements AuthorizationServer {

    private final AuthorizationServer server;
    private final Semaphore way = new Semaphore(1);

    HeldAnswers(AuthorizationServer server) {
        this.server = server;
    }

    void hold() {
        way.acquireUninterruptibly();
        NodeMain.tell("holding");
    }

    void release() {
        way.release();
    }

    @Override
    public Granting refresh(GrantSettings settings, Grant grant) {
        NodeMain.tell("asking");
        Granting granting = server.refresh(settings, grant);
        NodeMain.tell("answered");
        way.acquireUninterruptibly();
        way.release();
        return granting;
    }

    @Override
    public Discovery discover(ServerUrl issuer) {
        return server.discover(issuer);
    }

    @Override
    public AuthorizationRequest authorizationRequest(GrantSettings settings, AuthorizationAttempt attempt) {
        return server.authorizationRequest(settings, attempt);
    }

    @Override
    public Optional<String> issuerOfCallbacks(GrantSettings settings) {
        return server.issuerOfCallbacks(settings);
    }

    @Override
    public Granting exchange(GrantSettings settings, AuthorizationAttempt attempt, Secret code) {
        return server.exchange(settings, attempt, code);
    }

    @Override
    public Granting clientCredentials(GrantSettings settings) {
        return server.clientCredentials(settings);
    }

    @Override
    public String revoke(GrantSettings settings, Grant grant) {
        return server.revoke(settings, grant);
    }
}
