package io.camelcce.authorization;

/** Whether the nodes under an authorization can be used. */
public sealed interface AuthorizationStatus {

    /** Nobody has authorized yet. */
    record Pending() implements AuthorizationStatus {}

    /**
     * All nodes under it are ready for use.
     *
     * @param grant the tokens
     */
    record Authorized(Grant grant) implements AuthorizationStatus {}

    /**
     * It was authorized, and a person has to do it again.
     *
     * @param cause why, and what to do, for people
     */
    record ReauthorizationRequired(String cause) implements AuthorizationStatus {}
}
