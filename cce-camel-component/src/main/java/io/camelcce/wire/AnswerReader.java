package io.camelcce.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcce.http.HttpAnswer;
import io.camelcce.task.Answer;
import io.camelcce.task.Attempt;
import io.camelcce.task.RejectionReason;
import io.camelcce.task.Reply;
import io.camelcce.task.Trouble;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Says what a complete HTTP answer means: CCE's own code first, then the status. */
final class AnswerReader {

    private final WireProfile profile;
    private final WireJson json;
    private final ReplyReader replies;

    AnswerReader(WireProfile profile, WireJson json, InstantSource wallClock) {
        this.profile = profile;
        this.json = json;
        this.replies = new ReplyReader(profile, wallClock);
    }

    /**
     * @param server who answered, for messages
     * @param isCreate whether "exists already" and "the queue is full" are answers to this request
     * @param meaning what a successful answer says
     */
    <T> Attempt<T> read(HttpAnswer answer, String server, boolean isCreate, Meaning<T> meaning) {
        // What is about the whole of the JSON has nothing to do with codes: it is read once.
        Glance glance = profile.isSuccess(answer.status()) && meaning instanceof Meaning.OfTree<T>
                ? Glance.AT_NO_JSON
                : GlanceReader.read(json, profile, answer.body());
        Reply reply = replies.read(answer, glance.applicationCode());
        if (isCreate && profile.isTaskAlreadyExists(reply.applicationCode())) {
            return answered(new Answer.AlreadyExists<>(reply));
        }
        if (isCreate && profile.isQueueLimit(reply.applicationCode())) {
            return answered(new Answer.Refused<>(reply, RejectionReason.QUEUE_LIMIT));
        }
        if (profile.isTokenRefused(reply.status())) {
            return answered(new Answer.TokenRefused<>(reply));
        }
        if (profile.isNotProcessed(reply.status())) {
            return answered(new Answer.NotNow<>(reply));
        }
        if (profile.isSuccess(reply.status())) {
            return success(reply, read(reply, glance, meaning), server);
        }
        if (reply.status() >= 300 && reply.status() < 500 && reply.status() != 408) {
            return answered(new Answer.Refused<>(reply, reason(reply.status())));
        }
        return maybe("%s answered %s".formatted(server, reply), reply);
    }

    private <T> @Nullable T read(Reply reply, Glance glance, Meaning<T> meaning) {
        if (meaning instanceof Meaning.OfGlance<T> ofGlance) {
            return isForeign(glance.isJson(), reply) ? null : ofGlance.of(reply, glance);
        }
        JsonNode body = json.parse(reply.payload());
        return isForeign(body != null, reply) ? null : ((Meaning.OfTree<T>) meaning).of(reply, body);
    }

    /** A body that is not JSON is not CCE's: a page of something in between, perhaps. */
    private static boolean isForeign(boolean isJson, Reply reply) {
        return !isJson && !reply.payload().isBlank();
    }

    private static <T> Attempt<T> success(Reply reply, @Nullable T read, String server) {
        return read == null
                ? maybe(
                        "%s answered %s, but not to this request: it is no JSON, JSON beyond a bound, or about something else"
                                .formatted(server, reply),
                        reply)
                : answered(new Answer.Accepted<>(reply, read));
    }

    private static RejectionReason reason(int status) {
        return switch (status) {
            case 400, 413, 422 -> RejectionReason.BAD_REQUEST;
            case 403 -> RejectionReason.FORBIDDEN;
            case 404 -> RejectionReason.NOT_FOUND;
            default -> status < 400 ? RejectionReason.REDIRECTED : RejectionReason.OTHER;
        };
    }

    private static <T> Attempt<T> answered(Answer<T> answer) {
        return new Attempt.Answered<>(answer);
    }

    private static <T> Attempt<T> maybe(String text, Reply reply) {
        return new Attempt.MaybeSent<>(new Trouble(text, false, reply, null));
    }
}
