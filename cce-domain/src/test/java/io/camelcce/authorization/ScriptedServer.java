package io.camelcce.authorization;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An authorization server that grants what the script says to every code. */
final class ScriptedServer implements AuthorizationServer {

    private final List<Grant> revoked = new ArrayList<>();
    private Granting next = new Granting.Granted(grantOf("jane@example.com"));
    private Function<ServerUrl, Discovery> told = issuer -> new Discovery.NotFound("nothing is told");
    private AuthorizationRequest.@Nullable NotPossible notPossible;
    private Runnable meanwhile = () -> {};
    private Runnable revoking = () -> {};

    static Grant grantOf(String person) {
        return new Grant(
                new AccessToken(Secret.of("token of " + person)),
                Instant.EPOCH,
                Secret.of("refresh token"),
                null,
                List.of("tasks"),
                person);
    }

    ScriptedServer granting(Granting granting) {
        next = granting;
        return this;
    }

    /** What else happens while a code is exchanged. */
    ScriptedServer meanwhile(Runnable event) {
        meanwhile = event;
        return this;
    }

    /** What happens when tokens are revoked. */
    ScriptedServer revoking(Runnable event) {
        revoking = event;
        return this;
    }

    List<Grant> revoked() {
        return revoked;
    }

    ScriptedServer telling(Function<ServerUrl, Discovery> metadata) {
        told = metadata;
        return this;
    }

    @Override
    public Discovery discover(ServerUrl issuer) {
        return told.apply(issuer);
    }

    ScriptedServer refusing(AuthorizationRequest.NotPossible why) {
        notPossible = why;
        return this;
    }

    @Override
    public AuthorizationRequest authorizationRequest(GrantSettings settings, AuthorizationAttempt attempt) {
        if (notPossible != null) {
            return notPossible;
        }
        OAuthEndpoints endpoints = settings.endpoints();
        ServerUrl signIn = endpoints.authorizationUrl() == null ? endpoints.issuer() : endpoints.authorizationUrl();
        URI uri = URI.create(
                Objects.requireNonNull(signIn) + "?state=" + attempt.state().reveal());
        return new AuthorizationRequest.SignIn(uri, attempt.expiresAt());
    }

    @Override
    public Optional<String> issuerOfCallbacks(GrantSettings settings) {
        return Optional.ofNullable(settings.endpoints().issuer()).map(ServerUrl::toString);
    }

    @Override
    public Granting exchange(GrantSettings settings, AuthorizationAttempt attempt, Secret code) {
        meanwhile.run();
        return next;
    }

    @Override
    public Granting refresh(GrantSettings settings, Grant grant) {
        return next;
    }

    @Override
    public Granting clientCredentials(GrantSettings settings) {
        return next;
    }

    @Override
    public String revoke(GrantSettings settings, Grant grant) {
        revoking.run();
        revoked.add(grant);
        return "revoked";
    }
}
