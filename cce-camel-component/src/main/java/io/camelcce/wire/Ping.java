package io.camelcce.wire;

import io.camelcce.authorization.Domain;
import io.camelcce.http.HttpAnswer;
import io.camelcce.http.HttpCall;
import io.camelcce.http.HttpResult;
import io.camelcce.http.HttpTransport;
import io.camelcce.task.Reply;
import io.camelcce.task.Trouble;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Asks whether a contact centre is there. It carries no token, and its answer says nothing about tokens: it is no
 * attempt of a request.
 *
 * @param transport to the domain
 */
public record Ping(HttpTransport transport, Domain domain, WireProfile profile) {

    /**
     * Sends a ping.
     *
     * @param time for all of it
     * @return what is in the way; empty if nothing is
     */
    public Optional<Trouble> send(Duration time) {
        URI uri = domain.url().uri().resolve(profile.text("ping.path"));
        HttpResult result = transport.exchange(new HttpCall(profile.text("ping.method"), uri, Map.of(), null), time);
        if (result instanceof HttpResult.NotSent notSent) {
            return Optional.of(DigitalRouting.trouble(notSent.failure()));
        } else if (result instanceof HttpResult.MaybeSent maybeSent) {
            return Optional.of(DigitalRouting.trouble(maybeSent.failure()));
        } else {
            return trouble(((HttpResult.Answered) result).answer());
        }
    }

    private Optional<Trouble> trouble(HttpAnswer answer) {
        if (profile.isSuccess(answer.status())) {
            return Optional.empty();
        }
        Reply reply = new Reply(answer.status(), null, "", null, null);
        // A ping needs no token: of the usual causes of a 403, this one is left.
        String hint = answer.status() == 403
                ? ": the usual cause is that the proxy does not list the address that this application calls from"
                : "";
        return Optional.of(
                new Trouble("%s answers a ping with %s%s".formatted(domain, reply, hint), false, reply, null));
    }
}
