package io.camelcce.store.jdbc;

import com.google.crypto.tink.Aead;
import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Encrypts secrets for their place in the database. A key file that was changed is read again when a key is missing. */
final class SecretCipher {

    private final KeySource source;
    private volatile Keys keys;

    SecretCipher(KeySource source) {
        this.source = source;
        this.keys = read();
    }

    /** Which keys it has, for people. */
    String keysShown() {
        return source.shown();
    }

    byte @Nullable [] encrypt(@Nullable Secret secret, Cell cell) {
        if (secret == null) {
            return null;
        }
        try {
            return keys.aead.encrypt(secret.reveal().getBytes(StandardCharsets.UTF_8), cell.associatedData());
        } catch (GeneralSecurityException refused) {
            throw new AuthorizationStoreException("A secret could not be encrypted with " + source.shown(), null);
        }
    }

    /** What was encrypted for this place; empty if it was encrypted with another key or for another place, or damaged. */
    Optional<Secret> decrypt(byte[] encrypted, Cell cell) {
        Keys now = keys;
        return decrypt(now, encrypted, cell).or(() -> changedSince(now).flatMap(changed -> {
            Optional<Secret> found = decrypt(changed, encrypted, cell);
            // Keys that cannot read it are no better than those that there are.
            found.ifPresent(readable -> keys = changed);
            return found;
        }));
    }

    private Optional<Keys> changedSince(Keys before) {
        try {
            return before.stamp.equals(source.stamp()) ? Optional.empty() : Optional.of(read());
        } catch (AuthorizationStoreException unreadable) {
            return Optional.empty();
        }
    }

    private Keys read() {
        String stamp = source.stamp();
        return new Keys(source.keyset().aead(), stamp);
    }

    private static Optional<Secret> decrypt(Keys keys, byte[] encrypted, Cell cell) {
        try {
            byte[] text = keys.aead.decrypt(encrypted, cell.associatedData());
            return Optional.of(Secret.of(new String(text, StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Not a record: its text would be that of the keys. */
    private static final class Keys {
        private final Aead aead;
        private final String stamp;

        Keys(Aead aead, String stamp) {
            this.aead = aead;
            this.stamp = stamp;
        }
    }
}
