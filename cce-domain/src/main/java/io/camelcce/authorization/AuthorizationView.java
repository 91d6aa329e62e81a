package io.camelcce.authorization;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** The client secret that it works with; empty if there is none. */
    public Optional<KeptSecret> clientSecret() {
        return kept(
                settings.client().secret(), authorization.settings().client().secret());
    }

    /** The token that somebody gave it; empty if there is none. */
    public Optional<KeptSecret> fixedToken() {
        return kept(settings.fixedToken(), authorization.settings().fixedToken());
    }

    private Optional<KeptSecret> kept(@Nullable Secret secret, @Nullable Secret own) {
        boolean declared = authorization.declared() || own == null;
        return Optional.ofNullable(secret)
                .map(one -> new KeptSecret(
                        one.fingerprint(),
                        declared ? null : authorization.track().secretsAt(),
                        own == null));
    }
}
