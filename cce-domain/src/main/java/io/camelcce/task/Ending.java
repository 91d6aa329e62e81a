package io.camelcce.task;

import io.camelcce.authorization.AccessToken;
import io.camelcce.task.Outcome.Done;
import io.camelcce.task.Outcome.Rejected;
import io.camelcce.task.Outcome.Unknown;
import org.jspecify.annotations.Nullable;

/** An end, or an answer to one. Whether a task has ended can be read; whether an answer arrived cannot. */
record Ending(Wire wire, EndTask request) implements Request<Receipt> {

    @Override
    public Attempt<Receipt> attempt(@Nullable AccessToken token, Deadline deadline) {
        return wire.end(request, token, deadline);
    }

    @Override
    public boolean changesSomething() {
        return true;
    }

    @Override
    public Outcome<Receipt> unanswered(Trouble trouble, int attempts) {
        return new Unknown<>(request.taskId(), trouble, attempts);
    }

    @Override
    public @Nullable Outcome<Receipt> foundBeforeRepeat(Call call) {
        return found(call);
    }

    @Override
    public @Nullable Outcome<Receipt> foundAfter(Outcome<Receipt> last, Call call) {
        return last instanceof Unknown<Receipt> || last instanceof Rejected<Receipt> ? found(call) : null;
    }

    private @Nullable Outcome<Receipt> found(Call call) {
        if (!(request instanceof EndTask.Close) || !call.mayLookInto()) {
            return null;
        }
        Outcome<Task> read = call.makeOnce(new Reading(wire, new GetTask(request.taskId(), request.trackingId())));
        if (read instanceof Done<Task> found) {
            return found.value().isClosed() ? done(found.value(), call) : null;
        }
        return read instanceof Rejected<Task> rejected && rejected.reason() == RejectionReason.NOT_FOUND
                ? unanswered(gone(rejected.reply()), call.attempts())
                : null;
    }

    private Outcome<Receipt> done(Task task, Call call) {
        return new Done<>(
                new Receipt(request.taskId(), request.trackingId(), null, task.payload(), null, false),
                NodeOutcome.OK,
                call.attempts());
    }

    private static Trouble gone(Reply reply) {
        return new Trouble(
                "the end may have been carried out, and the task cannot be read any more (%s)".formatted(reply),
                false,
                reply,
                null);
    }
}
