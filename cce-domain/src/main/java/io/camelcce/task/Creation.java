package io.camelcce.task;

import io.camelcce.authorization.AccessToken;
import io.camelcce.task.Answer.Accepted;
import io.camelcce.task.Attempt.Answered;
import io.camelcce.task.Outcome.Done;
import io.camelcce.task.Outcome.Rejected;
import io.camelcce.task.Outcome.Unknown;
import org.jspecify.annotations.Nullable;

/** A create; and what to make of a task that is there already. */
record Creation(Wire wire, CreateTask request, ExistingTask existingTask) implements Request<Receipt> {

    @Override
    public Attempt<Receipt> attempt(@Nullable AccessToken token, Deadline deadline) {
        Attempt<Receipt> attempt = wire.create(request, token, deadline);
        if (isAfterTransfer()
                && attempt instanceof Answered<Receipt> answered
                && answered.answer() instanceof Accepted<Receipt> accepted) {
            return new Answered<>(
                    new Accepted<>(accepted.reply(), accepted.value().afterTransfer()));
        }
        return attempt;
    }

    private boolean isAfterTransfer() {
        return request.submission() == Submission.AFTER_TRANSFER;
    }

    @Override
    public boolean changesSomething() {
        return true;
    }

    @Override
    public boolean isRepeatable() {
        return wire.clientChoosesId();
    }

    @Override
    public @Nullable Trouble openBecause() {
        return request.submission() == Submission.REPEATED
                ? new Trouble("it was asked for before, and what became of that is not known", false, null, null)
                : null;
    }

    @Override
    public Outcome<Receipt> unanswered(Trouble trouble, int attempts) {
        return new Unknown<>(wire.clientChoosesId() ? request.taskId() : null, trouble, attempts);
    }

    @Override
    public Outcome<Receipt> existing(Reply reply, Call call, boolean open) {
        Task found = existingTask == ExistingTask.VERIFY ? read(call) : null;
        return found == null ? done(reply, null, Resemblance.OPEN, call, open) : compared(found, reply, call, open);
    }

    /** A rejection says nothing of an attempt before it; the task itself does, unless it waits to be created again. */
    @Override
    public @Nullable Outcome<Receipt> foundAfter(Outcome<Receipt> last, Call call) {
        if (!wire.clientChoosesId() || !(last instanceof Rejected<Receipt> rejected)) {
            return null;
        }
        Task found = read(call);
        if (found == null || (isAfterTransfer() && TaskState.TRANSFERRED.equals(found.state()))) {
            return null;
        }
        return compared(found, rejected.reply(), call, true);
    }

    private @Nullable Task read(Call call) {
        Outcome<Task> read = call.make(new Reading(wire, new GetTask(request.taskId(), request.trackingId())));
        return read instanceof Done<Task> found ? found.value() : null;
    }

    private Outcome<Receipt> compared(Task task, Reply reply, Call call, boolean open) {
        Resemblance resemblance = Resemblance.of(request, task, wire.echoed());
        if (resemblance == Resemblance.OTHER) {
            return rejected(reply, RejectionReason.CONFLICT, call);
        }
        // One that an attempt of ours may have made, was created, whatever became of it since.
        if (task.isClosed() && (!open || isAfterTransfer())) {
            return rejected(reply, RejectionReason.ALREADY_CLOSED, call);
        }
        return done(reply, task.state(), resemblance, call, open);
    }

    private Outcome<Receipt> done(
            Reply reply, @Nullable TaskState state, Resemblance resemblance, Call call, boolean open) {
        Receipt receipt = Receipt.of(request.taskId(), request.trackingId(), reply)
                .existing(new Receipt.Existing(resemblance == Resemblance.SAME, open, state));
        return new Done<>(
                open && isAfterTransfer() ? receipt.afterTransfer() : receipt,
                NodeOutcome.TASK_ALREADY_EXISTS,
                call.attempts());
    }

    private static Outcome<Receipt> rejected(Reply reply, RejectionReason reason, Call call) {
        return new Rejected<>(reply, reason, NodeOutcome.TASK_ALREADY_EXISTS, call.attempts());
    }
}
