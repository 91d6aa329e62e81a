package io.camelcce.camel;

import io.camelcce.authorization.Secret;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Secrets of 43 characters that nobody can guess: 256 bits, in the alphabet of PKCE (RFC 7636, section 4.1). */
final class RandomSecrets implements Supplier<Secret> {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public Secret get() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
