package io.camelcce.authorization;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A text that must not be printed: a client secret, an access token, a refresh token.
 *
 * <p>{@link #toString()} is constant and the type does not serialize, so that a secret can stand in a record, a log
 * line or an exception without being told. {@link #reveal()} is the one way to it.
 */
public final class Secret {

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /**
     * @param text the secret, at least one character that is not white space
     * @throws IllegalArgumentException if the text is blank
     */
    public static Secret of(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A secret must not be blank");
        }
        return new Secret(text);
    }

    /** The text itself, for the one place that sends it. */
    public String reveal() {
        return text;
    }

    /**
     * Tells whether two secrets are one, without telling them: the first 16 hexadecimal digits of their SHA-256. Who can
     * guess a secret can check the guess, so it is for secrets that a server made.
     */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(text));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }

    /** Compares in a time that does not depend on where the texts differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(text), bytes(secret.text));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
