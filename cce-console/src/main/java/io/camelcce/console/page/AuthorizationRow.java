package io.camelcce.console.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An authorization among others.
 *
 * @param path of its pages
 * @param type how it comes by its tokens
 * @param cause why it is not simply authorized, and what to do; null if it is
 * @param byDefault whether it is used where no name is given
 * @param declared whether it stands in the configuration of the application
 * @param person who authorized it; null if that is not known
 * @param personBefore who authorized it before it got other settings, under which nobody has; null if that is not known
 * @param scopes as granted
 * @param expires when the access token does
 * @param failure why the authorization server last gave no token, and what to do
 */
public record AuthorizationRow(
        String name,
        String path,
        String type,
        Status status,
        @Nullable String cause,
        boolean byDefault,
        boolean declared,
        @Nullable String person,
        @Nullable String personBefore,
        @Nullable Moment authorized,
        String scopes,
        @Nullable Moment expires,
        @Nullable Moment success,
        @Nullable Moment failed,
        @Nullable String failure,
        List<Use> uses,
        Deeds deeds) {

    /** Keeps a copy of the list. */
    public AuthorizationRow {
        uses = List.copyOf(uses);
    }
}
