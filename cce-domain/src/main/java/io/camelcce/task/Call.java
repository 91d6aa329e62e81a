package io.camelcce.task;

import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.AccessTokens;
import io.camelcce.task.Answer.TokenRefused;
import io.camelcce.task.Attempt.Answered;
import io.camelcce.task.Step.NoToken;
import io.camelcce.task.Step.Tried;
import org.jspecify.annotations.Nullable;

/** One call under one deadline, with all that it asks for. Not safe for use by several threads. */
final class Call {

    private final AccessTokens tokens;
    private final Deadline deadline;
    private final Retries retries;
    private int attempts;

    Call(AccessTokens tokens, Deadline deadline, Retries retries) {
        this.tokens = tokens;
        this.deadline = deadline;
        this.retries = retries;
    }

    /** How many requests the call has made. */
    int attempts() {
        return attempts;
    }

    Deadline deadline() {
        return deadline;
    }

    Retries retries() {
        return retries;
    }

    /** Asks until it is known what became of it, or nothing is left to repeat it with. */
    <T> Outcome<T> make(Request<T> request) {
        return new Pursuit<>(request, this, retries.policy()).outcome();
    }

    /** Asks, and repeats nothing. */
    <T> Outcome<T> makeOnce(Request<T> request) {
        return new Pursuit<>(request, this, RetryPolicy.OFF).outcome();
    }

    /** Whether one more request may be made only to find something out. */
    boolean mayLookInto() {
        return retries.policy().repeats() && retries.budget().take();
    }

    /** Attempts a request; once more with another token if the token is refused. */
    <T> Step<T> attempt(Request<T> request) {
        Step<T> step = attempt(request, tokens.access(deadline.remaining()), null);
        if (step instanceof Tried<T> tried
                && tried.token() != null
                && tried.attempt() instanceof Answered<T> answered
                && answered.answer() instanceof TokenRefused<T> refused) {
            Access another = tokens.accessInsteadOf(tried.token(), deadline.remaining());
            return attempt(request, another, refused.reply());
        }
        return step;
    }

    private <T> Step<T> attempt(Request<T> request, Access access, @Nullable Reply refusal) {
        if (access instanceof Access.Bearer bearer) {
            return attempt(request, bearer.token());
        }
        return access instanceof Access.Open ? attempt(request, (AccessToken) null) : new NoToken<>(access, refusal);
    }

    private <T> Step<T> attempt(Request<T> request, @Nullable AccessToken token) {
        attempts++;
        return new Tried<>(token, request.attempt(token, deadline));
    }
}
