package io.camelcce.wiremock.oauth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** What only the client that asked for a code can answer, by the method S256 (RFC 7636). */
public record CodeChallenge(String value) {

    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    /** Empty when it is no SHA-256 in base64url. */
    public static Optional<CodeChallenge> parse(String text) {
        return CHALLENGE.matcher(text).matches() ? Optional.of(new CodeChallenge(text)) : Optional.empty();
    }

    boolean isMetBy(String verifier) {
        return VERIFIER.matcher(verifier).matches() && value.equals(hashOf(verifier));
    }

    private static String hashOf(String verifier) {
        byte[] hash = Sha256.of(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
