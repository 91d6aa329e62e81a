package io.camelcce.console.page;

import io.camelcce.authorization.Integration;
import io.camelcce.authorization.Revision;
import io.camelcce.console.page.Frame.Link;
import io.camelcce.console.web.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form for the name and the settings of an authorization.
 *
 * @param heading of the page
 * @param action where the form goes
 * @param button to send it
 * @param cancel the path to leave it by
 * @param problems why it was not accepted; empty at first
 * @param force whether it is asked if what uses the authorization may stop
 * @param seen how the authorization was when the form was opened; null if there was none
 * @param redirectUri to register with the authorization server; null if nobody can sign in
 * @param place in the table, to lead back to
 * @param told what came of filling in; null if nothing is to be told
 */
public record SettingsModel(
        String heading,
        String action,
        String button,
        String cancel,
        Field name,
        List<Field> fields,
        List<Problem> problems,
        boolean force,
        @Nullable String seen,
        @Nullable String redirectUri,
        TablePlace place,
        @Nullable Notice told,
        List<Link> trail) {

    /** Keeps copies of the lists. */
    public SettingsModel {
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
        trail = List.copyOf(trail);
    }

    static Response page(
            String heading,
            String action,
            String button,
            Integration integration,
            @Nullable Revision seen,
            TablePlace place,
            List<Link> trail,
            SettingFields fields) {
        Draft draft = fields.draft();
        URI redirectUri = integration.redirectUri();
        return new Response.Page(
                draft.status(),
                heading,
                "settings.jte",
                new SettingsModel(
                        heading,
                        action,
                        button,
                        place.on(Paths.of(integration.name())),
                        fields.name(),
                        fields.all(),
                        draft.problems(),
                        draft.force(),
                        seen == null ? null : seen.toString(),
                        redirectUri == null ? null : redirectUri.toString(),
                        place,
                        draft.told(),
                        trail));
    }
}
