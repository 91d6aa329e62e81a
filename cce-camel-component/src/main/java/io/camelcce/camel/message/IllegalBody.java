package io.camelcce.camel.message;

/** A body that was meant for this component, and cannot be read. */
final class IllegalBody extends Exception {

    private final String rule;

    /** @param rule what is wrong with it, for people, without what it says */
    IllegalBody(String rule) {
        super(rule);
        this.rule = rule;
    }

    String rule() {
        return rule;
    }
}
