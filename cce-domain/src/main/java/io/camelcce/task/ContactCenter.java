package io.camelcce.task;

import io.camelcce.authorization.AccessTokens;
import java.time.Duration;
import java.time.InstantSource;

/**
 * A contact centre, as its clients use it: each request is answered with the truth about it, within its deadline.
 *
 * @param wire the way to it
 * @param tokens the authorization to call it under
 * @param clock never goes back
 * @param patience how long a whole call may take, all its attempts included
 * @param retries how attempts are repeated
 */
public record ContactCenter(Wire wire, AccessTokens tokens, InstantSource clock, Duration patience, Retries retries) {

    /** Creates a task. */
    public Outcome<Receipt> create(CreateTask request, ExistingTask existingTask) {
        return call().make(new Creation(wire, request, existingTask));
    }

    /** Reads a task. */
    public Outcome<Task> get(GetTask request) {
        return call().make(new Reading(wire, request));
    }

    /** Lists tasks. */
    public Outcome<TaskList> list(ListTasks request) {
        return call().make(new Listing(wire, request));
    }

    /** Ends a task, or answers that it has ended. */
    public Outcome<Receipt> end(EndTask request) {
        return call().make(new Ending(wire, request));
    }

    private Call call() {
        return new Call(tokens, Deadline.in(patience, clock), retries);
    }
}
