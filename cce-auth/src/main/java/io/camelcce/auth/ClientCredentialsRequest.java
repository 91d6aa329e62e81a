package io.camelcce.auth;

import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.Granting.Failed;
import io.camelcce.authorization.Granting.Granted;
import io.camelcce.authorization.Granting.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/** Asks for a token in the client's own name: the client credentials grant of RFC 6749, section 4.4. */
public final class ClientCredentialsRequest implements TokenRequest {

    private final ClientCredentials credentials;
    private final TokenEndpoint endpoint;
    private final InstantSource clock;

    /**
     * @param credentials who asks, and where
     * @param transport carries the request
     * @param clock tells how far away the date of a {@code Retry-After} is
     */
    public ClientCredentialsRequest(ClientCredentials credentials, TokenTransport transport, InstantSource clock) {
        this.credentials = credentials;
        this.endpoint = new TokenEndpoint(transport, clock);
        this.clock = clock;
    }

    @Override
    public TokenAnswer send() {
        Instant asked = clock.instant();
        ClientForm form = new ClientForm(
                credentials.client(),
                GrantMessage.clientCredentials(credentials.scopes()).fields());
        Granting granting = endpoint.ask(TokenInquiry.of(credentials), form, asked);
        if (granting instanceof Granted granted) {
            AccessToken token = Objects.requireNonNull(granted.grant().accessToken());
            return new TokenAnswer.Issued(
                    token, Duration.between(asked, granted.grant().expiresAt()));
        }
        if (granting instanceof Refused refused) {
            return new TokenAnswer.Refused(refused.remedy());
        }
        Failed failed = (Failed) granting;
        return new TokenAnswer.Failed(failed.text(), failed.retryable(), failed.retryAfter());
    }
}
