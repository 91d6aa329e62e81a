package io.camelcce.task;

import io.camelcce.authorization.AccessToken;
import io.camelcce.task.Outcome.Unknown;
import org.jspecify.annotations.Nullable;

/** An end, or an answer to one. */
record Ending(Wire wire, EndTask request) implements Request<Receipt> {

    @Override
    public Attempt<Receipt> attempt(@Nullable AccessToken token, Deadline deadline) {
        return wire.end(request, token, deadline);
    }

    @Override
    public Outcome<Receipt> unanswered(Trouble trouble, int attempts) {
        return new Unknown<>(request.taskId(), trouble, attempts);
    }
}
