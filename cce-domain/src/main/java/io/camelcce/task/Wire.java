package io.camelcce.task;

import io.camelcce.authorization.AccessToken;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way to a contact centre: makes one attempt, and says what came of it. Never throws for what the network or the
 * other side does.
 */
public interface Wire {

    /** Whether the client chooses the task id. If not, a create is never repeated once it may have been sent. */
    boolean clientChoosesId();

    /** What this wire wants of a create. */
    CreateRules createRules();

    /** The fields of a create that {@link #get} gives back unchanged: they tell our task from another with its id. */
    Set<TaskField> echoed();

    /** Attempts to create a task. */
    Attempt<Receipt> create(CreateTask request, @Nullable AccessToken token, Deadline deadline);

    /** Attempts to read a task. */
    Attempt<Task> get(GetTask request, @Nullable AccessToken token, Deadline deadline);

    /** Attempts to list tasks. */
    Attempt<TaskList> list(ListTasks request, @Nullable AccessToken token, Deadline deadline);

    /** Attempts to end a task, or to answer that it has ended. */
    Attempt<Receipt> end(EndTask request, @Nullable AccessToken token, Deadline deadline);
}
