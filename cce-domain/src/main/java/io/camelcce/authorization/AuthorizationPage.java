package io.camelcce.authorization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the authorizations of an integration.
 *
 * @param some in the order in which they were added
 * @param defaultName of the one that is used where no name is given, on this page or not; null if there are none
 * @param total how many there are, on this page or not, of those that were asked for
 */
public record AuthorizationPage(
        List<NodeAuthorization> some, @Nullable AuthorizationName defaultName, int total) {

    /** Keeps a copy of the list. */
    public AuthorizationPage {
        some = List.copyOf(some);
    }
}
