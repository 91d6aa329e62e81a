package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.http.Request;
import java.util.Optional;

/** Tells who authenticates by user and password (RFC 7617) whether the contact centre is active. */
final class GetStatus implements Endpoint {

    private final SwitchBoard switches;
    private final ClientCredentials user;

    GetStatus(SwitchBoard switches, ClientCredentials user) {
        this.switches = switches;
        this.user = user;
    }

    @Override
    public Answer answer(Request request, String none) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .flatMap(BasicAuthorization::readPlain)
                .filter(user::equals)
                .map(known -> status())
                .orElseGet(() -> Answer.refusal(401, "unauthorized", "user or password is missing or wrong")
                        .with("WWW-Authenticate", "Basic realm=\"drapi\", charset=\"UTF-8\""));
    }

    private Answer status() {
        return Answer.of(200, Json.object().put("status", switches.get(Switches.ACTIVE) ? "ACTIVE" : "INACTIVE"));
    }
}
