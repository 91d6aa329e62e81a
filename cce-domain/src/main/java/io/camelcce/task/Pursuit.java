package io.camelcce.task;

import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessToken;
import io.camelcce.task.Answer.Accepted;
import io.camelcce.task.Answer.AlreadyExists;
import io.camelcce.task.Answer.NotNow;
import io.camelcce.task.Answer.Refused;
import io.camelcce.task.Answer.TokenRefused;
import io.camelcce.task.Attempt.Answered;
import io.camelcce.task.Attempt.MaybeSent;
import io.camelcce.task.Attempt.NotSent;
import io.camelcce.task.Outcome.Done;
import io.camelcce.task.Outcome.Rejected;
import io.camelcce.task.Outcome.Unauthorized;
import io.camelcce.task.Outcome.Unavailable;
import io.camelcce.task.Outcome.Unknown;
import io.camelcce.task.Step.NoToken;
import io.camelcce.task.Step.Tried;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Attempts one request until what became of it is known, or nothing is left to repeat it with, and says what became of it.
 * An attempt that may have been carried out leaves the request open: what comes later says nothing about it, unless it
 * proves something. Not safe for use by several threads.
 */
final class Pursuit<T> {

    private final Request<T> request;
    private final Call call;
    private final RetryPolicy policy;
    private @Nullable Trouble open;
    private int tries;

    Pursuit(Request<T> request, Call call, RetryPolicy policy) {
        this.request = request;
        this.call = call;
        this.policy = policy;
        this.open = request.openBecause();
    }

    Outcome<T> outcome() {
        while (true) {
            tries++;
            Step<T> step = call.attempt(request);
            note(step);
            if (!isRepeatedAfter(step)) {
                return settle(step);
            }
            Outcome<T> found = open == null ? null : request.foundBeforeRepeat(call);
            if (found != null) {
                return found;
            }
        }
    }

    private void note(Step<T> step) {
        if (!(step instanceof Tried<T> tried)) {
            return;
        }
        if (tried.attempt() instanceof MaybeSent<T> maybeSent && request.changesSomething()) {
            open = maybeSent.trouble();
        } else if (tried.attempt() instanceof Answered<T> answered && !(answered.answer() instanceof NotNow<T>)) {
            call.retries().budget().answered();
        }
    }

    /** Waits, if the request is to be attempted once more. */
    private boolean isRepeatedAfter(Step<T> step) {
        Repeat repeat = step instanceof Tried<T> tried && tries < policy.maxAttempts() ? repeat(tried.attempt()) : null;
        if (repeat == null) {
            return false;
        }
        Duration pause = pause(repeat.retryAfter());
        Retries retries = call.retries();
        if (pause.compareTo(call.deadline().remaining()) >= 0) {
            return false;
        }
        if (!retries.budget().take()) {
            retries.listener().budgetIsSpent();
            return false;
        }
        retries.listener().repeats(new Retry(repeat.reason(), repeat.text(), call.attempts(), pause));
        return retries.pause().sleep(pause);
    }

    /** What speaks for another attempt after this one; null if nothing does. */
    private @Nullable Repeat repeat(Attempt<T> attempt) {
        if (attempt instanceof NotSent<T> notSent && notSent.retryable()) {
            return new Repeat(Retry.Reason.NOT_SENT, notSent.trouble().text(), null);
        } else if (attempt instanceof MaybeSent<T> maybeSent && request.isRepeatable()) {
            Trouble trouble = maybeSent.trouble();
            return new Repeat(Retry.Reason.MAYBE_SENT, trouble.text(), trouble.retryAfter());
        } else if (attempt instanceof Answered<T> answered && answered.answer() instanceof NotNow<T> notNow) {
            return new Repeat(
                    Retry.Reason.NOT_NOW,
                    tooMany(notNow.reply()).text(),
                    notNow.reply().retryAfter());
        }
        return null;
    }

    /** Full jitter: anything up to the longest, so that callers who failed together do not come back together. */
    private Duration pause(@Nullable Duration asked) {
        Duration longest = policy.longestPause(tries);
        Duration drawn = Duration.ofNanos((long)
                (call.retries().random().getAsDouble() * Math.min(longest.toMillis(), Integer.MAX_VALUE) * 1_000_000));
        return asked == null ? drawn : asked.plus(drawn);
    }

    private Outcome<T> settle(Step<T> step) {
        if (step instanceof NoToken<T> noToken) {
            return truth(withoutToken(noToken));
        }
        Tried<T> tried = (Tried<T>) step;
        if (tried.attempt() instanceof NotSent<T> notSent) {
            return truth(new Unavailable<>(notSent.trouble(), notSent.retryable(), null, call.attempts()));
        } else if (tried.attempt() instanceof MaybeSent<T> maybeSent) {
            return truth(request.unanswered(maybeSent.trouble(), call.attempts()));
        }
        return settle(tried.token(), ((Answered<T>) tried.attempt()).answer());
    }

    private Outcome<T> settle(@Nullable AccessToken token, Answer<T> answer) {
        Reply reply = answer.reply();
        if (answer instanceof Accepted<T> accepted) {
            return new Done<>(accepted.value(), NodeOutcome.ofStatus(reply.status()), call.attempts());
        } else if (answer instanceof AlreadyExists<T>) {
            return request.existing(reply, call, open != null);
        } else if (answer instanceof TokenRefused<T>) {
            return truth(new Unauthorized<>(remedy(token, reply), reply, call.attempts()));
        } else if (answer instanceof NotNow<T>) {
            return truth(new Unavailable<>(tooMany(reply), true, reply.retryAfter(), call.attempts()));
        }
        RejectionReason reason = ((Refused<T>) answer).reason();
        return truth(new Rejected<>(reply, reason, NodeOutcome.ofStatus(reply.status()), call.attempts()));
    }

    /** What became of the request as a whole, when its last attempt came to this. */
    private Outcome<T> truth(Outcome<T> last) {
        if (open == null) {
            return last;
        }
        Outcome<T> found = request.foundAfter(last, call);
        if (found != null) {
            return found;
        }
        return last instanceof Unknown<T> ? last : request.unanswered(stillOpen(open, last), call.attempts());
    }

    private static Trouble stillOpen(Trouble open, Outcome<?> last) {
        Trouble trouble = last instanceof Unavailable<?> unavailable ? unavailable.trouble() : null;
        String text = "%s; but an earlier attempt may have been carried out (%s)".formatted(text(last), open.text());
        return trouble == null
                ? new Trouble(text, false, reply(last), null)
                : new Trouble(text, trouble.timedOut(), trouble.reply(), trouble.cause());
    }

    private static String text(Outcome<?> last) {
        if (last instanceof Unavailable<?> unavailable) {
            return unavailable.trouble().text();
        }
        return last instanceof Unauthorized<?> unauthorized
                ? unauthorized.remedy()
                : "the last attempt was rejected (%s)".formatted(reply(last));
    }

    private static @Nullable Reply reply(Outcome<?> last) {
        if (last instanceof Rejected<?> rejected) {
            return rejected.reply();
        }
        return last instanceof Unauthorized<?> unauthorized ? unauthorized.reply() : null;
    }

    private Outcome<T> withoutToken(NoToken<T> step) {
        Access access = step.access();
        if (access instanceof Access.Denied denied) {
            return new Unauthorized<>(denied.remedy(), step.refusal(), call.attempts());
        } else if (access instanceof Access.Missing missing) {
            Trouble trouble = new Trouble(missing.reason(), false, null, null);
            return new Unavailable<>(trouble, missing.retryable(), missing.retryAfter(), call.attempts());
        }
        return new Unauthorized<>(
                "The token is the message's, and the caller has no message", step.refusal(), call.attempts());
    }

    private static Trouble tooMany(Reply reply) {
        return new Trouble("too many requests (%s)".formatted(reply), false, reply, null);
    }

    private static String remedy(@Nullable AccessToken token, Reply reply) {
        return token == null
                ? "the contact centre wants a token (%s): give it credentials".formatted(reply)
                : "the contact centre refuses the token (%s): check that it is meant for this contact centre, and its scopes"
                        .formatted(reply);
    }

    /** @param retryAfter how long the other side asks to wait, if it said so */
    private record Repeat(
            Retry.Reason reason, String text, @Nullable Duration retryAfter) {}
}
