package io.camelcce.task;

import io.camelcce.authorization.AccessToken;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A wire whose attempts come to what the script says, one after another; an attempt that is not in it is a bug. */
final class ScriptedWire implements Wire {

    /** One attempt, as the wire was asked for it. */
    record Sent(Object request, @Nullable AccessToken token, Deadline deadline, Duration remaining) {}

    private final Queue<Attempt<Receipt>> creates = new ArrayDeque<>();
    private final Queue<Attempt<Task>> reads = new ArrayDeque<>();
    private final Queue<Attempt<TaskList>> lists = new ArrayDeque<>();
    private final Queue<Attempt<Receipt>> ends = new ArrayDeque<>();
    private final List<Sent> sent = new ArrayList<>();
    private Set<TaskField> echoed = Set.of(TaskField.ORIGIN, TaskField.DESTINATION, TaskField.CUSTOMER_ID);
    private boolean clientChoosesId = true;
    private Runnable meanwhile = () -> {};

    @SafeVarargs
    final ScriptedWire onCreate(Attempt<Receipt>... attempts) {
        for (Attempt<Receipt> attempt : attempts) {
            creates.add(attempt);
        }
        return this;
    }

    @SafeVarargs
    final ScriptedWire onGet(Attempt<Task>... attempts) {
        for (Attempt<Task> attempt : attempts) {
            reads.add(attempt);
        }
        return this;
    }

    @SafeVarargs
    final ScriptedWire onList(Attempt<TaskList>... attempts) {
        for (Attempt<TaskList> attempt : attempts) {
            lists.add(attempt);
        }
        return this;
    }

    @SafeVarargs
    final ScriptedWire onEnd(Attempt<Receipt>... attempts) {
        for (Attempt<Receipt> attempt : attempts) {
            ends.add(attempt);
        }
        return this;
    }

    ScriptedWire echoing(TaskField... fields) {
        echoed = Set.of(fields);
        return this;
    }

    ScriptedWire whereTheServerChoosesIds() {
        clientChoosesId = false;
        return this;
    }

    /** What else happens during an attempt, such as that time passes. */
    ScriptedWire meanwhile(Runnable event) {
        meanwhile = event;
        return this;
    }

    List<Sent> sent() {
        return sent;
    }

    @Override
    public boolean clientChoosesId() {
        return clientChoosesId;
    }

    @Override
    public CreateRules createRules() {
        return CreateRules.NONE;
    }

    @Override
    public Set<TaskField> echoed() {
        return echoed;
    }

    @Override
    public Attempt<Receipt> create(CreateTask request, @Nullable AccessToken token, Deadline deadline) {
        return next(creates, request, token, deadline);
    }

    @Override
    public Attempt<Task> get(GetTask request, @Nullable AccessToken token, Deadline deadline) {
        return next(reads, request, token, deadline);
    }

    @Override
    public Attempt<TaskList> list(ListTasks request, @Nullable AccessToken token, Deadline deadline) {
        return next(lists, request, token, deadline);
    }

    @Override
    public Attempt<Receipt> end(EndTask request, @Nullable AccessToken token, Deadline deadline) {
        return next(ends, request, token, deadline);
    }

    private <T> Attempt<T> next(
            Queue<Attempt<T>> script, Object request, @Nullable AccessToken token, Deadline deadline) {
        sent.add(new Sent(request, token, deadline, deadline.remaining()));
        meanwhile.run();
        return script.remove();
    }
}
