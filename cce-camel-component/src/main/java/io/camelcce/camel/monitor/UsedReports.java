package io.camelcce.camel.monitor;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The authorizations that running routes use.
 *
 * @param byWord by what the endpoints say: a name, or {@code default}; empty where there is none of that name
 * @param problem why these are older ones; null if they are those of now
 */
public record UsedReports(
        Map<String, Optional<AuthorizationReport>> byWord,
        @Nullable String problem) {

    /** Keeps a copy of the map. */
    public UsedReports {
        byWord = Map.copyOf(byWord);
    }
}
