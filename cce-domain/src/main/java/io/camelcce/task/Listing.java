package io.camelcce.task;

import io.camelcce.authorization.AccessToken;
import org.jspecify.annotations.Nullable;

/** A list: it changes nothing, as a read. */
record Listing(Wire wire, ListTasks request) implements Request<TaskList> {

    @Override
    public Attempt<TaskList> attempt(@Nullable AccessToken token, Deadline deadline) {
        return wire.list(request, token, deadline);
    }

    @Override
    public boolean changesSomething() {
        return false;
    }

    @Override
    public Outcome<TaskList> unanswered(Trouble trouble, int attempts) {
        return new Outcome.Unavailable<>(trouble, true, trouble.retryAfter(), attempts);
    }
}
