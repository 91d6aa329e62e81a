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
        if (request.submission() == Submission.AFTER_TRANSFER
                && attempt instanceof Answered<Receipt> answered
                && answered.answer() instanceof Accepted<Receipt> accepted) {
            return new Answered<>(
                    new Accepted<>(accepted.reply(), accepted.value().afterTransfer()));
        }
        return attempt;
    }

    @Override
    public Outcome<Receipt> unanswered(Trouble trouble, int attempts) {
        return new Unknown<>(wire.clientChoosesId() ? request.taskId() : null, trouble, attempts);
    }

    @Override
    public Outcome<Receipt> existing(Reply reply, Call call) {
        if (existingTask == ExistingTask.VERIFY
                && call.make(new Reading(wire, new GetTask(request.taskId(), request.trackingId())))
                        instanceof Done<Task> found) {
            return compared(found.value(), reply, call.attempts());
        }
        return done(reply, false, call.attempts());
    }

    private Outcome<Receipt> compared(Task task, Reply reply, int attempts) {
        Resemblance resemblance = Resemblance.of(request, task, wire.echoed());
        if (resemblance == Resemblance.OTHER) {
            return rejected(reply, RejectionReason.CONFLICT, attempts);
        }
        if (task.isClosed()) {
            return rejected(reply, RejectionReason.ALREADY_CLOSED, attempts);
        }
        return done(reply, resemblance == Resemblance.SAME, attempts);
    }

    private Outcome<Receipt> done(Reply reply, boolean verified, int attempts) {
        boolean replayed = request.submission() == Submission.REPEATED;
        Receipt receipt =
                Receipt.of(request.taskId(), request.trackingId(), reply).existing(verified, replayed);
        return new Done<>(receipt, NodeOutcome.TASK_ALREADY_EXISTS, attempts);
    }

    private static Outcome<Receipt> rejected(Reply reply, RejectionReason reason, int attempts) {
        return new Rejected<>(reply, reason, NodeOutcome.TASK_ALREADY_EXISTS, attempts);
    }
}
