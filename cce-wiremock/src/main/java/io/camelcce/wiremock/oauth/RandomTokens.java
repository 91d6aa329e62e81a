package io.camelcce.wiremock.oauth;

import java.util.Base64;
import java.util.random.RandomGenerator;

/** Texts that nobody can guess: 256 bits in base64url. */
public final class RandomTokens {

    private static final int BYTES = 32;

    private final RandomGenerator random;

    /** Drawn from there. */
    public RandomTokens(RandomGenerator random) {
        this.random = random;
    }

    /** Another one. */
    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
