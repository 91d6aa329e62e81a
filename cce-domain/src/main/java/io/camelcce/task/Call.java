package io.camelcce.task;

import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.AccessTokens;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call under one deadline: gets a token, attempts, replays once with another token if that one was refused, and
 * says what became of it. Not safe for use by several threads.
 */
final class Call {

    private final AccessTokens tokens;
    private final Deadline deadline;
    private int attempts;
    private @Nullable Reply refusal;

    Call(AccessTokens tokens, Deadline deadline) {
        this.tokens = tokens;
        this.deadline = deadline;
    }

    int attempts() {
        return attempts;
    }

    <T> Outcome<T> make(Request<T> request) {
        return under(tokens.access(deadline.remaining()), token -> {
            Attempt<T> attempt = attempt(request, token);
            if (token == null || !isTokenRefused(attempt)) {
                return settle(request, token, attempt);
            }
            return under(
                    tokens.accessInsteadOf(token, deadline.remaining()),
                    another -> settle(request, another, attempt(request, another)));
        });
    }

    private <T> Outcome<T> under(Access access, Function<@Nullable AccessToken, Outcome<T>> call) {
        if (access instanceof Access.Bearer bearer) {
            return call.apply(bearer.token());
        } else if (access instanceof Access.Denied denied) {
            return new Unauthorized<>(denied.remedy(), refusal, attempts);
        } else if (access instanceof Access.Missing missing) {
            Trouble trouble = new Trouble(missing.reason(), false, null, null);
            return new Unavailable<>(trouble, missing.retryable(), missing.retryAfter(), attempts);
        } else if (access instanceof Access.OfMessage) {
            return new Unauthorized<>("The token is the message's, and the caller has no message", refusal, attempts);
        } else {
            return call.apply(null);
        }
    }

    private <T> Attempt<T> attempt(Request<T> request, @Nullable AccessToken token) {
        attempts++;
        return request.attempt(token, deadline);
    }

    private boolean isTokenRefused(Attempt<?> attempt) {
        if (attempt instanceof Answered<?> answered && answered.answer() instanceof TokenRefused<?> refused) {
            refusal = refused.reply();
            return true;
        }
        return false;
    }

    private <T> Outcome<T> settle(Request<T> request, @Nullable AccessToken token, Attempt<T> attempt) {
        if (attempt instanceof NotSent<T> notSent) {
            return new Unavailable<>(notSent.trouble(), notSent.retryable(), null, attempts);
        } else if (attempt instanceof MaybeSent<T> maybeSent) {
            return request.unanswered(maybeSent.trouble(), attempts);
        } else {
            return settle(request, token, ((Answered<T>) attempt).answer());
        }
    }

    private <T> Outcome<T> settle(Request<T> request, @Nullable AccessToken token, Answer<T> answer) {
        Reply reply = answer.reply();
        if (answer instanceof Accepted<T> accepted) {
            return new Done<>(accepted.value(), NodeOutcome.ofStatus(reply.status()), attempts);
        } else if (answer instanceof AlreadyExists<T>) {
            return request.existing(reply, this);
        } else if (answer instanceof TokenRefused<T>) {
            return new Unauthorized<>(remedy(token, reply), reply, attempts);
        } else if (answer instanceof NotNow<T>) {
            Trouble trouble = new Trouble("too many requests (%s)".formatted(reply), false, reply, null);
            return new Unavailable<>(trouble, true, reply.retryAfter(), attempts);
        } else {
            RejectionReason reason = ((Refused<T>) answer).reason();
            return new Rejected<>(reply, reason, NodeOutcome.ofStatus(reply.status()), attempts);
        }
    }

    private static String remedy(@Nullable AccessToken token, Reply reply) {
        return token == null
                ? "the contact centre wants a token (%s): give it credentials".formatted(reply)
                : "the contact centre refuses the token (%s): check that it is meant for this contact centre, and its scopes"
                        .formatted(reply);
    }
}
