package io.camelcce.auth;

import java.io.IOException;
import java.time.InstantSource;

/** Asks for a token in the client's own name: the client credentials grant of RFC 6749 section 4.4. */
public final class ClientCredentialsRequest implements TokenRequest {

    private final ClientCredentials credentials;
    private final TokenTransport transport;
    private final TokenResponseReader reader;

    /**
     * @param credentials who asks, and where
     * @param transport carries the request
     * @param clock tells how far away the date of a {@code Retry-After} is
     */
    public ClientCredentialsRequest(ClientCredentials credentials, TokenTransport transport, InstantSource clock) {
        this.credentials = credentials;
        this.transport = transport;
        this.reader = new TokenResponseReader(credentials, clock);
    }

    @Override
    public TokenAnswer send() {
        GrantMessage message = new GrantMessage(credentials);
        try {
            return reader.read(transport.post(credentials.tokenUrl().uri(), message.headers(), message.form()));
        } catch (IOException failure) {
            return new Unreached(credentials.server(), failure).answer();
        }
    }
}
