package io.camelcce.console.page;

import io.camelcce.authorization.Grant;
import io.camelcce.authorization.Integration;
import io.camelcce.authorization.NodeAuthorization;
import org.jspecify.annotations.Nullable;

/** What was granted, as it is shown. */
final class Grants {

    private Grants() {}

    /** Who authorized it as it is now; null if that is not known. */
    static @Nullable String person(NodeAuthorization one) {
        return isOfNow(one) ? one.person().orElse(null) : null;
    }

    /** Who authorized it before it got other settings, under which nobody has; null if that is not known. */
    static @Nullable String personBefore(NodeAuthorization one) {
        return isOfNow(one) ? null : one.person().orElse(null);
    }

    /** The person outlives the settings that they authorized, so that another one is noticed; the time does not. */
    private static boolean isOfNow(NodeAuthorization one) {
        return one.track().authorizedAt() != null
                || one.grant().map(Grant::person).isPresent();
    }

    /** As granted; if the server did not say, as asked for. */
    static String scopes(Integration integration, NodeAuthorization one) {
        return String.join(
                " ",
                one.grant()
                        .map(Grant::scopes)
                        .filter(granted -> !granted.isEmpty())
                        .orElseGet(() -> integration.settingsOf(one).scopes()));
    }
}
