package io.camelcce.console.page;

import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.Completion;
import io.camelcce.authorization.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Whether another person than before is meant to authorize: kept until it is answered, in the session only.
 *
 * @param integration its name
 * @param authorizationId of the authorization, whatever its name is by now; null if that is not known
 * @param authorization the name that it had
 * @param before who it was
 * @param now who it is
 * @param confirmation what an answer is given with
 */
record Question(
        String integration,
        @Nullable AuthorizationId authorizationId,
        String authorization,
        String before,
        String now,
        Secret confirmation) {

    static Question of(String integration, Completion.AnotherPerson another, Desk desk) {
        String name = another.name().value();
        return new Question(
                integration,
                identified(integration, name, desk),
                name,
                another.before(),
                another.now(),
                another.confirmation());
    }

    /** It is asked in any case: what was granted waits for the answer. */
    private static @Nullable AuthorizationId identified(String integration, String name, Desk desk) {
        try {
            return desk.authorization(integration, name)
                    .map(subject -> subject.authorization().id())
                    .orElse(null);
        } catch (AuthorizationStoreException unavailable) {
            return null;
        }
    }

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

    boolean isAbout(@Nullable AuthorizationId one) {
        return one != null && one.equals(authorizationId);
    }
}
