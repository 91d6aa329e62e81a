package io.camelcce.camel;

import io.camelcce.auth.NoAnswer;
import io.camelcce.auth.TokenHttpResponse;
import io.camelcce.auth.TokenTransport;
import io.camelcce.http.HttpAnswer;
import io.camelcce.http.HttpCall;
import io.camelcce.http.HttpFailure;
import io.camelcce.http.HttpResult;
import io.camelcce.http.HttpTransport;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is asked of an authorization server, over the same kind of client as calls.
 *
 * @param time for a whole exchange
 */
record HttpTokenTransport(HttpTransport transport, Duration time) implements TokenTransport {

    @Override
    public TokenHttpResponse post(URI url, Map<String, String> headers, String form) throws IOException {
        return exchange(new HttpCall("POST", url, headers, form.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public TokenHttpResponse get(URI url, Map<String, String> headers) throws IOException {
        return exchange(new HttpCall("GET", url, headers, null));
    }

    private TokenHttpResponse exchange(HttpCall call) throws IOException {
        HttpResult result = transport.exchange(call, time);
        if (result instanceof HttpResult.Answered answered) {
            return response(answered.answer());
        }
        throw result instanceof HttpResult.NotSent notSent
                ? noAnswer(notSent.failure(), notSent.retryable())
                : noAnswer(((HttpResult.MaybeSent) result).failure(), true);
    }

    private static NoAnswer noAnswer(HttpFailure failure, boolean retryable) {
        return new NoAnswer(failure.text(), retryable, failure.cause());
    }

    private static TokenHttpResponse response(HttpAnswer answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        answer.headers().forEach((name, values) -> headers.put(name, values.get(0)));
        return new TokenHttpResponse(answer.status(), headers, answer.body());
    }
}
