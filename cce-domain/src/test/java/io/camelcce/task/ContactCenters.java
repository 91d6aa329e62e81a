package io.camelcce.task;

import io.camelcce.authorization.AccessTokens;
import java.time.Duration;

/** Contact centres behind scripted ports. */
final class ContactCenters {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private ContactCenters() {}

    static ContactCenter reachedBy(Wire wire) {
        return reachedBy(wire, ScriptedTokens.anyTokens());
    }

    static ContactCenter reachedBy(Wire wire, AccessTokens tokens) {
        return new ContactCenter(wire, tokens, new HandClock(), PATIENCE, withoutRepeats());
    }

    /** Nothing is repeated. */
    static Retries withoutRepeats() {
        return new RetriedCalls().retries().once();
    }
}
