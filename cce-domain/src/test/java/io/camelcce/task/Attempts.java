package io.camelcce.task;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What attempts come to. */
final class Attempts {

    static final Trouble CUT_OFF = new Trouble("cce.example.com closed the connection", false, null, null);
    static final Trouble TIMED_OUT = new Trouble("no answer from cce.example.com in 10 s", true, null, null);
    static final Trouble NOT_CONNECTED = new Trouble("cce.example.com refuses connections", false, null, null);
    static final Trouble NOT_TRUSTED = new Trouble("the certificate of cce.example.com has expired", false, null, null);

    static final Reply EXISTS = reply(200, 20200);

    private Attempts() {}

    static Reply reply(int status) {
        return new Reply(status, null, "payload of " + status, null, null);
    }

    static Reply reply(int status, int applicationCode) {
        return new Reply(status, applicationCode, "payload of " + applicationCode, null, null);
    }

    static Reply created() {
        return new Reply(201, null, "{}", "https://cce.example.com/drapi/v1/tasks/4711", null);
    }

    static Receipt receiptOf(Reply reply) {
        return Receipt.of(Requests.TASK_ID, Requests.TRACKING_ID, reply);
    }

    static Attempt<Receipt> accepted(Reply reply) {
        return answered(new Answer.Accepted<>(reply, receiptOf(reply)));
    }

    static Attempt<Task> found(Task task) {
        return answered(new Answer.Accepted<>(reply(200), task));
    }

    static <T> Attempt<T> alreadyExists() {
        return answered(new Answer.AlreadyExists<>(EXISTS));
    }

    static <T> Attempt<T> tokenRefused() {
        return answered(new Answer.TokenRefused<>(reply(401)));
    }

    static <T> Attempt<T> notNow(@Nullable Duration retryAfter) {
        return answered(new Answer.NotNow<>(tooManyRequests(retryAfter)));
    }

    static Reply tooManyRequests(@Nullable Duration retryAfter) {
        return new Reply(429, null, "", null, retryAfter);
    }

    static <T> Attempt<T> refused(Reply reply, RejectionReason reason) {
        return answered(new Answer.Refused<>(reply, reason));
    }

    static <T> Attempt<T> maybeSent(Trouble trouble) {
        return new Attempt.MaybeSent<>(trouble);
    }

    static <T> Attempt<T> notSent(Trouble trouble) {
        return new Attempt.NotSent<>(trouble, true);
    }

    /** Not sent, and never to be until somebody changes a setting. */
    static <T> Attempt<T> cannotBeSent(Trouble trouble) {
        return new Attempt.NotSent<>(trouble, false);
    }

    private static <T> Attempt<T> answered(Answer<T> answer) {
        return new Attempt.Answered<>(answer);
    }
}
