package io.camelcce.console.page;

import io.camelcce.console.page.Frame.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One authorization, with all that may be shown of it.
 *
 * @param integration that it belongs to
 * @param factsPath of what this page shows of it alone, with the query
 * @param row what stands in the table
 * @param settings that it works with
 * @param redirectUri that its sign-ins come back to; null if nobody can sign in
 * @param place in the table, to lead back to
 */
public record ViewModel(
        String integration,
        String factsPath,
        AuthorizationRow row,
        List<Detail> settings,
        @Nullable Moment settingsSet,
        @Nullable Moment refreshExpires,
        @Nullable String redirectUri,
        TablePlace place,
        List<Link> trail,
        @Nullable Notice notice) {

    /** Keeps copies of the lists. */
    public ViewModel {
        settings = List.copyOf(settings);
        trail = List.copyOf(trail);
    }

    /**
     * A setting.
     *
     * @param own whether the authorization says it itself, and does not take it from its integration
     */
    public record Detail(String label, String text, boolean own) {}
}
