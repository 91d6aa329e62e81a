package io.camelcce.console.page;

import io.camelcce.authorization.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Whether another person than before is meant to authorize: kept until it is answered, in the session only.
 *
 * @param integration its name
 * @param authorization its name
 * @param before who it was
 * @param now who it is
 * @param confirmation what an answer is given with
 */
record Question(String integration, String authorization, String before, String now, Secret confirmation) {

    /** What its forms name it by: as hard to guess as the confirmation, which cannot be told from it. */
    String id() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("question " + confirmation.reveal()).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean isOfTheSameAs(Question other) {
        return integration.equals(other.integration) && authorization.equals(other.authorization);
    }
}
