package io.camelcce.authorization;

/** What became of the wish to give an authorization other settings. */
public sealed interface Update {

    /**
     * It has them.
     *
     * @param authorization as it is now
     * @param revocation what became of the tokens that it had, for people
     */
    record Updated(NodeAuthorization authorization, String revocation) implements Update {}

    /** It stays as it was. */
    record Refused(Refusal refusal) implements Update {}
}
