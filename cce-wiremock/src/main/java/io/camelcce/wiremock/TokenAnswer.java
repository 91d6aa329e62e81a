package io.camelcce.wiremock;

import io.camelcce.wiremock.oauth.Redemption;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes issued tokens (RFC 6749, section 5.1), with what shall be wrong about them. */
final class TokenAnswer {

    private static final BigInteger HUGE = BigInteger.TEN.pow(30);

    private final SwitchBoard switches;

    TokenAnswer(SwitchBoard switches) {
        this.switches = switches;
    }

    Answer of(Redemption redemption) {
        if (redemption instanceof Redemption.Refused refused) {
            return OAuthError.of(refused.error(), refused.reason());
        }
        return Answer.of(200, write((Redemption.Issued) redemption));
    }

    private ObjectNode write(Redemption.Issued issued) {
        ObjectNode json = Json.object();
        if (!goesWrong(TokenFault.NO_TOKEN)) {
            json.put("access_token", issued.accessToken());
        }
        json.put("token_type", goesWrong(TokenFault.OTHER_TOKEN_TYPE) ? "mac" : "Bearer");
        writeExpiresIn(issued.lifetime(), json);
        issued.refresh()
                .filter(refresh -> !goesWrong(TokenFault.NO_REFRESH_TOKEN))
                .ifPresent(refresh -> json.put("refresh_token", refresh.token())
                        .put("refresh_token_expires_in", refresh.lifetime().toSeconds()));
        if (!issued.scope().isEmpty()) {
            json.put("scope", issued.scope().toString());
        }
        return json;
    }

    private void writeExpiresIn(Duration lifetime, ObjectNode json) {
        Optional<ExpiresInFault> fault = switches.get(Switches.EXPIRES_IN_FAULT);
        if (fault.isEmpty()) {
            json.put("expires_in", lifetime.toSeconds());
            return;
        }
        switch (fault.get()) {
            case MISSING -> {}
            case ZERO -> json.put("expires_in", 0);
            case NEGATIVE -> json.put("expires_in", -1);
            case STRING -> json.put("expires_in", Long.toString(lifetime.toSeconds()));
            case HUGE -> json.put("expires_in", HUGE);
        }
    }

    private boolean goesWrong(TokenFault fault) {
        return switches.get(Switches.TOKEN_FAULT).filter(fault::equals).isPresent();
    }
}
