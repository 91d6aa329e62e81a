package io.camelcce.authorization;

import java.util.List;

/**
 * One authorization, as a person looks at it.
 *
 * @param authorization itself
 * @param byDefault whether it is used where no name is given
 * @param settings that it works with: its own, with what it takes from its integration
 * @param usages of it: those of this application, then those of others
 */
public record AuthorizationView(
        NodeAuthorization authorization, boolean byDefault, GrantSettings settings, List<Usage> usages) {

    /** Keeps a copy of the list. */
    public AuthorizationView {
        usages = List.copyOf(usages);
    }
}
