package io.camelcce.console.page;

import io.camelcce.console.page.Frame.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An integration, its nodes and its authorizations.
 *
 * @param path of its page
 * @param redirectUri to register with the authorization server; null if nobody can sign in
 * @param notice what is told once; null if nothing is
 */
public record IntegrationModel(
        String name,
        String domain,
        String wire,
        String path,
        @Nullable String redirectUri,
        List<NodeRow> nodes,
        AuthorizationTable table,
        List<Link> trail,
        @Nullable Notice notice) {

    /** Keeps copies of the lists. */
    public IntegrationModel {
        nodes = List.copyOf(nodes);
        trail = List.copyOf(trail);
    }

    /**
     * A node that it offers.
     *
     * @param needsAuthorization whether it works under an authorization only
     * @param uses the routes that use it
     */
    public record NodeRow(String operation, String method, String version, boolean needsAuthorization, List<Use> uses) {

        /** Keeps a copy of the list. */
        public NodeRow {
            uses = List.copyOf(uses);
        }
    }
}
