package io.camelcce.store.jdbc;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/** Keys of AES-256-GCM: the primary one encrypts, each of them decrypts what it encrypted. */
final class Keyset {

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink has AES-GCM", impossible);
        }
    }

    private final KeysetHandle handle;

    private Keyset(KeysetHandle handle) {
        this.handle = handle;
    }

    /** A keyset of one new key. */
    static Keyset fresh() {
        return new Keyset(made(() -> KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)));
    }

    /**
     * @param json as {@link #text()} tells it
     * @throws GeneralSecurityException if it is none, or has no key for this use; its message may quote it
     */
    static Keyset parse(String json) throws GeneralSecurityException {
        try {
            Keyset keyset = new Keyset(TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
            keyset.handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
            return keyset;
        } catch (RuntimeException garbage) {
            throw new GeneralSecurityException(garbage);
        }
    }

    /** All keys in the clear, as JSON. */
    String text() {
        return made(() -> TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
    }

    /** The same keys, and a new one that is the primary. */
    Keyset withNewPrimary() {
        return new Keyset(made(() -> KeysetHandle.newBuilder(handle)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build()));
    }

    Aead aead() {
        return made(() -> handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    /** How many keys it has. */
    int size() {
        return handle.size();
    }

    private static <T> T made(Making<T> making) {
        try {
            return making.make();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a keyset that was parsed or made here is sound", impossible);
        }
    }

    @FunctionalInterface
    private interface Making<T> {
        T make() throws GeneralSecurityException;
    }
}
