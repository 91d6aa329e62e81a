package io.camelcce.store.jdbc;

import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.Secret;
import java.security.GeneralSecurityException;

/** Where the keys come from. */
interface KeySource {

    /**
     * The keys as they are now.
     *
     * @throws AuthorizationStoreException if there are none
     */
    Keyset keyset();

    /** Changes when the keys may have changed. */
    String stamp();

    /** Which keys they are, for people. */
    String shown();

    /** Keys of a file that is there. */
    static KeySource of(KeysetFile file) {
        return new KeySource() {
            @Override
            public Keyset keyset() {
                return file.read();
            }

            @Override
            public String stamp() {
                return file.stamp();
            }

            @Override
            public String shown() {
                return "the key file " + file;
            }
        };
    }

    /** Keys that the application has. */
    static KeySource of(Secret text) {
        return new KeySource() {
            @Override
            public Keyset keyset() {
                try {
                    return Keyset.parse(text.reveal());
                } catch (GeneralSecurityException damaged) {
                    // Not as the cause: its message may quote the key.
                    throw new AuthorizationStoreException(
                            "The text of the key is no keyset: take it whole, as the command new-key writes it", null);
                }
            }

            @Override
            public String stamp() {
                return "";
            }

            @Override
            public String shown() {
                return "the configured key";
            }
        };
    }
}
