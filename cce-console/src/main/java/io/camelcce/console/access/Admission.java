package io.camelcce.console.access;

/** Whether somebody is let in. */
public sealed interface Admission {

    /**
     * They are.
     *
     * @param begun whether their session began just now, so that the browser has to be told of it
     */
    record Admitted(Visitor visitor, boolean begun) implements Admission {}

    /** They are not. */
    record Refused(Refusal refusal) implements Admission {}
}
