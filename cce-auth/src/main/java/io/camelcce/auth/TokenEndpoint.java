package io.camelcce.auth;

import io.camelcce.authorization.Granting;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;

/** Asks token endpoints, each request once (RFC 6749, section 3.2). */
record TokenEndpoint(TokenTransport transport, InstantSource clock) {

    /** @param asked the time now, from which the lifetimes of tokens count */
    Granting ask(TokenInquiry inquiry, ClientForm form, Instant asked) {
        try {
            TokenHttpResponse response = transport.post(inquiry.url().uri(), form.headers(), form.form());
            return new TokenResponseReader(inquiry, clock).read(response, asked);
        } catch (IOException failure) {
            return new Unreached(inquiry.server(), failure).failed();
        }
    }
}
