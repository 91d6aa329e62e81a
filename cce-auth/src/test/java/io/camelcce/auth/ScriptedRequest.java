package io.camelcce.auth;

import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.Secret;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Answers as told, then with a new token that lives for an hour; and counts. */
final class ScriptedRequest implements TokenRequest {

    static final Duration HOUR = Duration.ofHours(1);

    private final Queue<Supplier<TokenAnswer>> script = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();

    static AccessToken token(String text) {
        return new AccessToken(Secret.of(text));
    }

    ScriptedRequest then(TokenAnswer answer) {
        return thenBy(() -> answer);
    }

    ScriptedRequest thenBy(Supplier<TokenAnswer> answer) {
        script.add(answer);
        return this;
    }

    int sent() {
        return sent.get();
    }

    @Override
    public TokenAnswer send() {
        int number = sent.incrementAndGet();
        Supplier<TokenAnswer> next = script.poll();
        return next == null ? new TokenAnswer.Issued(token("token-" + number), HOUR) : next.get();
    }
}
