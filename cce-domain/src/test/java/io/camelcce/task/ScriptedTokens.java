package io.camelcce.task;

import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.AccessTokens;
import io.camelcce.authorization.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tokens that are what the script says, and note which of them were refused. */
final class ScriptedTokens implements AccessTokens {

    static final AccessToken TOKEN = new AccessToken(Secret.of("first-token"));
    static final AccessToken OTHER_TOKEN = new AccessToken(Secret.of("other-token"));

    private final Access access;
    private Access insteadOfRefused = new Access.Bearer(OTHER_TOKEN);
    private final List<AccessToken> refused = new ArrayList<>();
    private final List<Duration> patience = new ArrayList<>();

    private ScriptedTokens(Access access) {
        this.access = access;
    }

    /** A token, and another one when it is refused. */
    static ScriptedTokens anyTokens() {
        return giving(new Access.Bearer(TOKEN));
    }

    static ScriptedTokens giving(Access access) {
        return new ScriptedTokens(access);
    }

    ScriptedTokens insteadOfRefused(Access other) {
        insteadOfRefused = other;
        return this;
    }

    List<AccessToken> refused() {
        return refused;
    }

    /** How long each caller said that it can wait. */
    List<Duration> patience() {
        return patience;
    }

    @Override
    public Access access(Duration callersPatience) {
        patience.add(callersPatience);
        return access;
    }

    @Override
    public Access accessInsteadOf(AccessToken refusedToken, Duration callersPatience) {
        refused.add(refusedToken);
        patience.add(callersPatience);
        return insteadOfRefused;
    }
}
