package io.camelcce.console.access;

import io.camelcce.authorization.Secret;
import java.time.Duration;
import java.time.Instant;

/**
 * A browser that was let in.
 *
 * @param name of the person, as the runtime says it; or that they came with the one-time token
 * @param begun when it was let in
 * @param used when it was seen last
 * @param returned whether it was seen again: who sends no cookie never is
 */
record Session(Secret id, Secret formToken, String name, Flash flash, Instant begun, Instant used, boolean returned) {

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration IDLE = Duration.ofHours(1);

    Session used(Instant now) {
        return new Session(id, formToken, name, flash, begun, now, true);
    }

    boolean isOf(String person) {
        return name.equals(person);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(begun.plus(LONGEST)) || !now.isBefore(used.plus(IDLE));
    }

    Visitor visitor(String address) {
        return new Visitor(name, address, id, formToken, flash, true);
    }
}
