package io.camelcce.task;

import io.camelcce.authorization.AccessToken;
import io.camelcce.task.Outcome.Rejected;
import org.jspecify.annotations.Nullable;

/** What a call asks of the contact centre. */
sealed interface Request<T> permits Creation, Reading, Listing, Ending {

    Attempt<T> attempt(@Nullable AccessToken token, Deadline deadline);

    /** What it means that the last attempt may have been sent, and no answer counts. */
    Outcome<T> unanswered(Trouble trouble, int attempts);

    /** What it means that there is a task with this id already. */
    default Outcome<T> existing(Reply reply, Call call) {
        return new Rejected<>(reply, RejectionReason.OTHER, NodeOutcome.ofStatus(reply.status()), call.attempts());
    }
}
