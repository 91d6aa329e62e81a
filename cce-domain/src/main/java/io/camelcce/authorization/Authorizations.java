package io.camelcce.authorization;

import io.camelcce.authorization.AuthorizationStatus.Authorized;
import io.camelcce.authorization.Refusal.Declared;
import io.camelcce.authorization.Refusal.InUse;
import io.camelcce.authorization.Refusal.MakeAnotherDefaultFirst;
import io.camelcce.authorization.Refusal.NameTaken;
import io.camelcce.authorization.Refusal.NoSuchAuthorization;
import io.camelcce.authorization.Refusal.WouldStop;
import io.camelcce.authorization.Ruling.Allowed;
import io.camelcce.authorization.Ruling.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The node authorizations of one integration. Their names are unique; the first that is added is the default, and from
 * then on there is exactly one.
 *
 * @param all in the order in which they were added
 * @param defaultName of the one that is used where no name is given; null if there are none
 */
public record Authorizations(
        List<NodeAuthorization> all, @Nullable AuthorizationName defaultName) {

    /** No authorizations. */
    public static final Authorizations NONE = new Authorizations(List.of(), null);

    /** @throws IllegalArgumentException if two have one name, or the default is none of them */
    public Authorizations {
        all = List.copyOf(all);
        Set<String> names = new HashSet<>();
        for (NodeAuthorization one : all) {
            if (!names.add(one.name().folded())) {
                throw new IllegalArgumentException("Two authorizations have the name " + one.name());
            }
        }
        if (all.isEmpty() != (defaultName == null)
                || all.stream().filter(one -> one.name().equals(defaultName)).count() != Math.min(1, all.size())) {
            throw new IllegalArgumentException("Of all authorizations exactly one has to be the default");
        }
    }

    /** The one of a name. */
    public Optional<NodeAuthorization> named(AuthorizationName name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** The one of an id, whatever its name is now. */
    public Optional<NodeAuthorization> identified(AuthorizationId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The one that is used where no name is given. */
    public Optional<NodeAuthorization> byDefault() {
        return all.stream().filter(one -> one.name().equals(defaultName)).findFirst();
    }

    /** Adds one: the first becomes the default, even while it is pending. */
    public Ruling add(NodeAuthorization another) {
        if (isTaken(another.name())) {
            return new Refused(new NameTaken(another.name()));
        }
        List<NodeAuthorization> more = new ArrayList<>(all);
        more.add(another);
        return new Allowed(new Authorizations(more, defaultName == null ? another.name() : defaultName));
    }

    /** Gives one another name. Its tokens and whether it is the default stay as they are. */
    public Ruling rename(AuthorizationName name, AuthorizationName another) {
        return editing(name, found -> {
            if (isTaken(another) && !name.isLike(another)) {
                return new Refused(new NameTaken(another));
            }
            AuthorizationName byDefault = name.equals(defaultName) ? another : defaultName;
            return new Allowed(new Authorizations(replaced(name, found.renamed(another)), byDefault));
        });
    }

    /** Whether one may have another name or other settings, whatever they are; nothing changes. */
    public Ruling edit(AuthorizationName name) {
        return editing(name, found -> new Allowed(this));
    }

    /**
     * Gives one other settings. If they differ, its tokens are dropped.
     *
     * @param initial what it begins with under other settings
     */
    public Ruling update(AuthorizationName name, GrantSettings settings, AuthorizationStatus initial) {
        return update(name, settings, initial, List.of());
    }

    /**
     * Gives one other settings. If they differ, its tokens are dropped.
     *
     * @param initial what it begins with under other settings
     * @param usages of it that must not stop, running or stopped
     */
    public Ruling update(
            AuthorizationName name, GrantSettings settings, AuthorizationStatus initial, List<Usage> usages) {
        return editing(name, found -> {
            boolean drops =
                    found.status() instanceof Authorized && !found.settings().equals(settings);
            return drops && !usages.isEmpty()
                    ? new Refused(new WouldStop(name, usages))
                    : new Allowed(with(name, one -> one.with(settings, initial)));
        });
    }

    /** Makes one the default. */
    public Ruling makeDefault(AuthorizationName name) {
        return known(name, found -> new Allowed(new Authorizations(all, name)));
    }

    /**
     * Removes one.
     *
     * @param usages of it, running or stopped
     */
    public Ruling remove(AuthorizationName name, List<Usage> usages) {
        return editing(name, found -> {
            if (!usages.isEmpty()) {
                return new Refused(new InUse(name, usages));
            }
            if (name.equals(defaultName) && all.size() > 1) {
                return new Refused(new MakeAnotherDefaultFirst(name));
            }
            List<NodeAuthorization> fewer = new ArrayList<>(all);
            fewer.remove(found);
            return new Allowed(new Authorizations(fewer, fewer.isEmpty() ? null : defaultName));
        });
    }

    /** The same, with one of them changed but for its name; without it if there is none of that name. */
    public Authorizations with(AuthorizationName name, UnaryOperator<NodeAuthorization> change) {
        return named(name)
                .map(found -> new Authorizations(replaced(name, change.apply(found)), defaultName))
                .orElse(this);
    }

    private Ruling editing(AuthorizationName name, Function<NodeAuthorization, Ruling> edit) {
        return known(name, found -> found.declared() ? new Refused(new Declared(name)) : edit.apply(found));
    }

    private Ruling known(AuthorizationName name, Function<NodeAuthorization, Ruling> action) {
        return named(name).map(action).orElseGet(() -> new Refused(new NoSuchAuthorization(name)));
    }

    private boolean isTaken(AuthorizationName name) {
        return all.stream().anyMatch(one -> one.name().isLike(name));
    }

    private List<NodeAuthorization> replaced(AuthorizationName name, NodeAuthorization another) {
        return all.stream().map(one -> one.name().equals(name) ? another : one).toList();
    }

    // By hand, as for the names: a store compares at the start.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Authorizations others
                && all.equals(others.all)
                && Objects.equals(defaultName, others.defaultName);
    }

    @Override
    public int hashCode() {
        return Objects.hash(all, defaultName);
    }
}
