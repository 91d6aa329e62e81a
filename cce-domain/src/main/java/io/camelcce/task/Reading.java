package io.camelcce.task;

import io.camelcce.authorization.AccessToken;
import io.camelcce.task.Outcome.Unavailable;
import org.jspecify.annotations.Nullable;

/** A read: it changes nothing, so that whatever got lost of it did not happen. */
record Reading(Wire wire, GetTask request) implements Request<Task> {

    @Override
    public Attempt<Task> attempt(@Nullable AccessToken token, Deadline deadline) {
        return wire.get(request, token, deadline);
    }

    @Override
    public boolean changesSomething() {
        return false;
    }

    @Override
    public Outcome<Task> unanswered(Trouble trouble, int attempts) {
        return new Unavailable<>(trouble, true, trouble.retryAfter(), attempts);
    }
}
