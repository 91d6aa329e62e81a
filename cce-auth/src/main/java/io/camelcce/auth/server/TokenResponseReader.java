package io.camelcce.auth.server;

import io.camelcce.authorization.Granting;
import java.time.Instant;
import java.time.InstantSource;
import net.minidev.json.JSONObject;

/** Understands what a token endpoint answered, down to the answers that are none. */
record TokenResponseReader(TokenInquiry inquiry, InstantSource clock) {

    /** @param asked when the request was sent: lifetimes count from then */
    Granting read(TokenHttpResponse response, Instant asked) {
        HttpAnswer answer = new HttpAnswer(inquiry.server(), response);
        JSONObject json = answer.json();
        if (json == null || answer.isOverloaded() || answer.isRedirect()) {
            return failed(answer);
        }
        TokenInquiry hidden = inquiry.hiding(ServerAnswer.tokensIn(json));
        if (json.get("error") != null) {
            return new TokenError(hidden, new ServerAnswer(answer, hidden.redaction()), clock).read(json);
        }
        return answer.isOk() ? new TokenSuccess(hidden, asked, response.status()).read(json) : failed(answer);
    }

    private Granting failed(HttpAnswer answer) {
        return new ServerAnswer(answer, inquiry.redaction()).failed(clock);
    }
}
