package io.camelcce.task;

import io.camelcce.authorization.AccessToken;
import io.camelcce.task.Outcome.Rejected;
import org.jspecify.annotations.Nullable;

/** What a call asks of the contact centre. */
sealed interface Request<T> permits Creation, Reading, Listing, Ending {

    Attempt<T> attempt(@Nullable AccessToken token, Deadline deadline);

    /** Whether it is another world after it was carried out: if not, whatever got lost of it did not happen. */
    boolean changesSomething();

    /** Whether an attempt that may have been carried out may be repeated. */
    default boolean isRepeatable() {
        return true;
    }

    /** Why it is open from the start whether an earlier attempt was carried out; null if there was none. */
    default @Nullable Trouble openBecause() {
        return null;
    }

    /** What it means that the last attempt may have been sent, and no answer counts. */
    Outcome<T> unanswered(Trouble trouble, int attempts);

    /**
     * What it means that there is a task with this id already.
     *
     * @param open whether it may be the work of an earlier attempt
     */
    default Outcome<T> existing(Reply reply, Call call, boolean open) {
        return new Rejected<>(reply, RejectionReason.OTHER, NodeOutcome.ofStatus(reply.status()), call.attempts());
    }

    /** What became of an attempt that is open, if that can be found out before it is repeated. */
    default @Nullable Outcome<T> foundBeforeRepeat(Call call) {
        return null;
    }

    /** What became of an attempt that is open, if that can be found out after the last one came to something else. */
    default @Nullable Outcome<T> foundAfter(Outcome<T> last, Call call) {
        return null;
    }
}
