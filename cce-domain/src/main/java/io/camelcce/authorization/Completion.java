package io.camelcce.authorization;

import org.jspecify.annotations.Nullable;

/** What became of an attempt. Only {@link Completed} changes anything. */
public sealed interface Completion {

    /**
     * All nodes under the authorization are ready for use.
     *
     * @param authorization as it is now
     * @param begunFor the name that it had when the sign-in began: somebody may have given it another one since
     */
    record Completed(NodeAuthorization authorization, AuthorizationName begunFor) implements Completion {

        /** Whether somebody gave it another name while the sign-in was under way. */
        public boolean isRenamed() {
            return !authorization.name().equals(begunFor);
        }
    }

    /**
     * Another person than before signed in: nothing is changed until somebody confirms that this is meant.
     *
     * @param before who it was
     * @param now who it is
     * @param confirmation unguessable and good for one decision, for 15 minutes: then the new tokens are revoked
     */
    record AnotherPerson(AuthorizationName name, String before, String now, Secret confirmation)
            implements Completion {}

    /**
     * It came to nothing; what was authorized before still is.
     *
     * @param reason why
     * @param text what happened and what to do, for people
     * @param subject what it was for; null if no sign-in is known that it belongs to. For logs: the callback may have come
     *     in another browser
     */
    record Failed(Reason reason, String text, @Nullable Subject subject) implements Completion {}

    /**
     * What a sign-in was for.
     *
     * @param integration whose authorization it is
     * @param name that the authorization has now; the one that it had, if the store fails or it is gone
     */
    record Subject(IntegrationName integration, AuthorizationName name) {

        @Override
        public String toString() {
            return "%s/%s".formatted(integration, name);
        }
    }

    /** Why an attempt comes to nothing. */
    enum Reason {
        /** The callback belongs to no attempt: its state is missing, wrong, or was used already. */
        UNKNOWN_STATE,
        /** What is to be confirmed is not known: it was answered, came too late, or a later sign-in took its place. */
        UNKNOWN_CONFIRMATION,
        /** The attempt is too old. */
        EXPIRED,
        /** A later sign-in for the same authorization was begun. */
        SUPERSEDED,
        /** The callback came in another browser than the attempt began in. */
        ANOTHER_BROWSER,
        /** The callback came to the address of another integration. */
        ANOTHER_ADDRESS,
        /** The callback comes from another authorization server. */
        ANOTHER_ISSUER,
        /** The person, or the server, said no. */
        DENIED,
        /** The callback has neither a code nor an error. */
        NO_CODE,
        /** The code was not exchanged for tokens. */
        NOT_EXCHANGED,
        /** The tokens cannot be kept. */
        NOT_STORED,
        /** The authorization was removed, or changed, in the meantime. */
        GONE
    }
}
