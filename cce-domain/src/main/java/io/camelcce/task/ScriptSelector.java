package io.camelcce.task;

/**
 * Picks the routing script that runs for a task. CCE accepts one that it does not know, and closes the task later.
 *
 * @param value at most 32 characters (documented for Task Routing, assumed for Digital Routing)
 */
public record ScriptSelector(String value) {

    /** @throws IllegalValue if the value is blank, longer, or has control characters */
    public ScriptSelector {
        Text.atMost(32, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
