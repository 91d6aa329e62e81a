package io.camelcce.console.page;

import io.camelcce.authorization.Usage;

/**
 * Somebody who uses something.
 *
 * @param user for people
 * @param state running, stopped, or when it was seen last
 */
public record Use(String user, String state) {

    static Use of(Usage usage, Desk desk) {
        String state = usage.running() ? "running" : "stopped";
        return usage.lastUsed() == null
                ? new Use(usage.user(), state)
                : new Use(
                        "application " + usage.user(),
                        "last " + desk.moment(usage.lastUsed()).relative());
    }
}
