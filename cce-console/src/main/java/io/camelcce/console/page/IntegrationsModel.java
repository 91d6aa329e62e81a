package io.camelcce.console.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All integrations.
 *
 * @param integrations in the order of their names
 * @param notice what is told once; null if nothing is
 */
public record IntegrationsModel(
        List<Row> integrations, @Nullable Notice notice) {

    /** Keeps a copy of the list. */
    public IntegrationsModel {
        integrations = List.copyOf(integrations);
    }

    /**
     * One of them.
     *
     * @param routes how many use it
     * @param path of its page
     */
    public record Row(String name, String domain, String wire, Status status, int routes, String path) {}
}
