package io.camelcce.wiremock;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Client id and secret in the header {@code Authorization} (RFC 6749, section 2.3.1). */
final class BasicAuthorization {

    private static final String SCHEME = "Basic ";

    private BasicAuthorization() {}

    /** Empty when the header says anything else. */
    static Optional<ClientCredentials> read(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).trim());
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2
                    ? Optional.of(new ClientCredentials(urlDecode(parts[0]), urlDecode(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException badEncoding) {
            return Optional.empty();
        }
    }

    private static String urlDecode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
