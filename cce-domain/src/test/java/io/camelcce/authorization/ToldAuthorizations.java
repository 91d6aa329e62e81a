package io.camelcce.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody knows of authorizations who only hears what happens to them. */
final class ToldAuthorizations implements AuthorizationListener {

    private final Set<AuthorizationName> there = new HashSet<>();
    private final Set<AuthorizationName> gone = new HashSet<>();
    private final Set<AuthorizationName> withTokens = new HashSet<>();
    private @Nullable AuthorizationName byDefault;

    @Override
    public void happened(AuthorizationEvent event) {
        AuthorizationName name = event.authorization();
        if (event instanceof AuthorizationEvent.Added) {
            appear(name);
        } else if (event instanceof AuthorizationEvent.Removed) {
            disappear(name);
        } else if (event instanceof AuthorizationEvent.Renamed renamed) {
            rename(renamed.before(), name);
        } else if (event instanceof AuthorizationEvent.MadeDefault) {
            assertThat(byDefault).isNotEqualTo(name);
            byDefault = name;
        } else if (event instanceof AuthorizationEvent.Authorized || event instanceof AuthorizationEvent.Refreshed) {
            withTokens.add(name);
        } else {
            withTokens.remove(name);
        }
        assertThat(there.contains(name)).isEqualTo(!(event instanceof AuthorizationEvent.Removed));
    }

    /** The names that there were once. */
    Set<AuthorizationName> gone() {
        return Set.copyOf(gone);
    }

    void checkThatItIsTrueOf(Authorizations all) {
        assertThat(there).isEqualTo(names(all));
        assertThat(byDefault).isEqualTo(all.defaultName());
        assertThat(withTokens)
                .isEqualTo(all.all().stream()
                        .filter(one -> one.grant().isPresent())
                        .map(NodeAuthorization::name)
                        .collect(Collectors.toSet()));
    }

    private void appear(AuthorizationName name) {
        assertThat(there.add(name)).isTrue();
        gone.remove(name);
        byDefault = byDefault == null ? name : byDefault;
    }

    private void disappear(AuthorizationName name) {
        assertThat(there.remove(name)).isTrue();
        gone.add(name);
        withTokens.remove(name);
        byDefault = name.equals(byDefault) ? null : byDefault;
    }

    private void rename(AuthorizationName before, AuthorizationName now) {
        boolean hadTokens = withTokens.contains(before);
        boolean wasDefault = before.equals(byDefault);
        disappear(before);
        appear(now);
        byDefault = wasDefault ? now : byDefault;
        if (hadTokens) {
            withTokens.add(now);
        }
    }

    private static Set<AuthorizationName> names(Authorizations all) {
        return all.all().stream().map(NodeAuthorization::name).collect(Collectors.toSet());
    }
}
