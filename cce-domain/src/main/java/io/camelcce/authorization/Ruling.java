package io.camelcce.authorization;

/** Whether a change is allowed. */
public sealed interface Ruling {

    /**
     * It is.
     *
     * @param authorizations as they are after the change
     */
    record Allowed(Authorizations authorizations) implements Ruling {}

    /**
     * It is not; nothing changes.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Ruling {}
}
