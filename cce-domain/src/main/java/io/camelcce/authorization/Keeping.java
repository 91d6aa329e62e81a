package io.camelcce.authorization;

/** Whether the tokens of a sign-in were kept. */
sealed interface Keeping {

    /** They were. */
    record Kept(NodeAuthorization authorization) implements Keeping {}

    /**
     * Another person than before authorized.
     *
     * @param before who it was
     */
    record AnotherPersonThan(AuthorizationName name, String before) implements Keeping {}

    /**
     * There is nothing any more that they are for.
     *
     * @param all that there are
     */
    record Gone(Authorizations all) implements Keeping {}
}
