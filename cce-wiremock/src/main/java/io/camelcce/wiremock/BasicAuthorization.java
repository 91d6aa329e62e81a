package io.camelcce.wiremock;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Credentials in a header {@code Authorization} of the scheme Basic; empty when the header says anything else. */
final class BasicAuthorization {

    private static final String SCHEME = "Basic ";

    private BasicAuthorization() {}

    /** Client id and secret, each encoded like a form (RFC 6749, section 2.3.1). */
    static Optional<ClientCredentials> read(String header) {
        return read(header, encoded -> URLDecoder.decode(encoded, StandardCharsets.UTF_8));
    }

    /** User and password as they are (RFC 7617). */
    static Optional<ClientCredentials> readPlain(String header) {
        return read(header, UnaryOperator.identity());
    }

    private static Optional<ClientCredentials> read(String header, UnaryOperator<String> decode) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).trim());
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2
                    ? Optional.of(new ClientCredentials(decode.apply(parts[0]), decode.apply(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException badEncoding) {
            return Optional.empty();
        }
    }
}
