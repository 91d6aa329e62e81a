package io.camelcce.console.access;

import io.camelcce.authorization.Secret;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Secrets of 256 bits, as 43 characters that a URL and a cookie can hold. */
public final class RandomSecrets implements Supplier<Secret> {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** Has no settings. */
    public RandomSecrets() {}

    @Override
    public Secret get() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
