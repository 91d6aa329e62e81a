package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.camelcce.wiremock.oauth.AccessToken;
import java.time.Clock;
import java.util.Optional;

/**
 * Logs every request, whichever stub answered it, before its sender can see the answer. What arrived before a reset is
 * not in it afterwards.
 */
final class RequestObserver implements ServeEventListener {

    private static final int NO_ANSWER = 0;

    private final RequestLog log;
    private final Resets resets;
    private final BearerGate gate;
    private final Clock clock;
    private final Onlooker onlooker;

    RequestObserver(RequestLog log, Resets resets, BearerGate gate, Clock clock, Onlooker onlooker) {
        this.onlooker = onlooker;
        this.log = log;
        this.resets = resets;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public void beforeMatch(ServeEvent event, Parameters parameters) {
        Arrival.note(event, resets.count());
    }

    @Override
    public void beforeResponseSent(ServeEvent event, Parameters parameters) {
        LoggedRequest request = event.getRequest();
        LoggedResponse response = event.getResponse();
        Optional<AccessToken> token = gate.find(request);
        SeenRequest seen = new SeenRequest(
                clock.instant(),
                request.getMethod().getName(),
                Routes.pathOf(request),
                request.getHeader("TrackingId"),
                token.isPresent(),
                statusOf(response),
                GrantType.of(request),
                token.map(AccessToken::email).orElse(null));
        log.add(Arrival.notedOn(event), seen);
        onlooker.answered(seen, seen.status() >= 400 ? response.getBodyAsString() : "");
    }

    @Override
    public String getName() {
        return "request-observer";
    }

    private static int statusOf(LoggedResponse response) {
        return response.getFault() == null ? response.getStatus() : NO_ANSWER;
    }
}
