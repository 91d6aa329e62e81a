package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Clock;

/** Logs every request, whichever stub answered it, before its sender can see the answer. */
final class RequestObserver implements ServeEventListener {

    private static final int NO_ANSWER = 0;

    private final RequestLog log;
    private final BearerGate gate;
    private final Clock clock;

    RequestObserver(RequestLog log, BearerGate gate, Clock clock) {
        this.log = log;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public void beforeResponseSent(ServeEvent event, Parameters parameters) {
        LoggedRequest request = event.getRequest();
        log.add(new SeenRequest(
                clock.instant(),
                request.getMethod().getName(),
                Routes.pathOf(request),
                request.getHeader("TrackingId"),
                gate.admits(request),
                statusOf(event.getResponse())));
    }

    @Override
    public String getName() {
        return "request-observer";
    }

    private static int statusOf(LoggedResponse response) {
        return response.getFault() == null ? response.getStatus() : NO_ANSWER;
    }
}
