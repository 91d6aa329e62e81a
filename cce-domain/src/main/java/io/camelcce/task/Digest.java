package io.camelcce.task;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digests that every Java platform has. */
enum Digest {
    SHA_1("SHA-1"),
    SHA_256("SHA-256");

    private final String algorithm;

    Digest(String algorithm) {
        this.algorithm = algorithm;
    }

    byte[] of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform has to have " + algorithm, absent);
        }
    }
}
