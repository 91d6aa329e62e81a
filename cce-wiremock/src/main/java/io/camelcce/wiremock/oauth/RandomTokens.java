package io.camelcce.wiremock.oauth;

import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Texts that nobody can guess, and that anybody recognizes where they should not stand: 256 bits in base64url. */
public final class RandomTokens {

    /** What they begin with. */
    public static final String MARK = "simulated-secret-";

    private static final int BYTES = 32;
    private static final Pattern ONE = Pattern.compile(MARK + "[A-Za-z0-9_-]{43}");

    private final RandomGenerator random;

    /** Drawn from there. */
    public RandomTokens(RandomGenerator random) {
        this.random = random;
    }

    /** Another one. */
    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether a text looks as if it came from here. */
    public static boolean isOne(String text) {
        return ONE.matcher(text).matches();
    }
}
