package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.camelcce.wiremock.oauth.AccessToken;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Logs every request, whichever stub answered it, before its sender can see the answer. What arrived before the log was
 * cleared is not in it afterwards.
 */
final class RequestObserver implements ServeEventListener {

    private static final int NO_ANSWER = 0;
    private static final String ARRIVAL = "cce-arrival";
    private static final String TIMES_CLEARED = "timesCleared";

    private final RequestLog log;
    private final BearerGate gate;
    private final Clock clock;
    private final Onlooker onlooker;

    RequestObserver(RequestLog log, BearerGate gate, Clock clock, Onlooker onlooker) {
        this.onlooker = onlooker;
        this.log = log;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public void beforeMatch(ServeEvent event, Parameters parameters) {
        event.appendSubEvent(ARRIVAL, Map.of(TIMES_CLEARED, log.timesCleared()));
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
        log.add(timesClearedAtArrival(event), seen);
        onlooker.answered(seen, seen.status() >= 400 ? response.getBodyAsString() : "");
    }

    @Override
    public String getName() {
        return "request-observer";
    }

    private static int timesClearedAtArrival(ServeEvent event) {
        return event.getSubEvents().stream()
                .filter(subEvent -> subEvent.getType().equals(ARRIVAL))
                .map(subEvent -> (Integer) subEvent.getData().get(TIMES_CLEARED))
                .findFirst()
                .orElseThrow();
    }

    private static int statusOf(LoggedResponse response) {
        return response.getFault() == null ? response.getStatus() : NO_ANSWER;
    }
}
