package io.camelcce.authorization;

/** What became of the wish to remove an authorization. */
public sealed interface Removal {

    /**
     * It is gone.
     *
     * @param revocation what became of its tokens, for people
     */
    record Removed(String revocation) implements Removal {}

    /** It stays. */
    record Refused(Refusal refusal) implements Removal {}
}
