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
     * @param cause why it is not known how it stands, and what to do; null if it is
     * @param routes how many use it; null if that is not known either
     * @param path of its page
     */
    public record Row(
            String name,
            String domain,
            String wire,
            Status status,
            @Nullable String cause,
            @Nullable Integer routes,
            String path) {}
}
