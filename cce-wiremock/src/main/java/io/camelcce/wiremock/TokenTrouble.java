package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.http.Request;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets the token endpoint go wrong as its switches say. */
final class TokenTrouble {

    private final SwitchBoard switches;

    TokenTrouble(SwitchBoard switches) {
        this.switches = switches;
    }

    /** @param carryOut what the endpoint does when nothing goes wrong before */
    Answer befall(Request request, Supplier<Answer> carryOut) {
        Optional<TokenFault> fault = switches.get(Switches.TOKEN_FAULT);
        Answer answer = fault.isPresent() ? befall(fault.get(), request, carryOut) : carryOut.get();
        return answer.late(switches.get(Switches.TOKEN_DELAY));
    }

    private static Answer befall(TokenFault fault, Request request, Supplier<Answer> carryOut) {
        return switch (fault) {
            case INVALID_CLIENT -> OAuthError.invalidClient(request.containsHeader("Authorization"));
            case INVALID_REQUEST, INVALID_GRANT, UNAUTHORIZED_CLIENT, UNSUPPORTED_GRANT_TYPE, INVALID_SCOPE ->
                OAuthError.of(fault.name().toLowerCase(Locale.ROOT), "by the switch tokenFault");
            case UNAVAILABLE -> Answer.refusal(503, "unavailable", "the token endpoint is down");
            case RESET -> Answer.empty(503).lost();
            case HTML -> Answer.html(200, "<!DOCTYPE html><title>Sign in</title><h1>Please sign in</h1>");
            case DONE_THEN_RESET -> carryOut.get().lost();
            case DONE_THEN_500 -> failedAfter(carryOut.get());
            case OTHER_TOKEN_TYPE, NO_TOKEN, NO_REFRESH_TOKEN -> carryOut.get();
        };
    }

    private static Answer failedAfter(Answer lost) {
        return lost.status() == 200 ? Answer.refusal(500, "internal", "the answer is lost") : lost;
    }
}
