package io.camelcce.authorization;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps the authorizations of integrations. Safe for any number of callers at once, in as many JVMs as share what is
 * kept. Every method throws {@link AuthorizationStoreException} if what is kept cannot be reached.
 */
public interface AuthorizationStore extends AutoCloseable {

    /** The authorizations of an integration as they are now; none if nothing is kept of it. */
    Authorizations read(IntegrationName integration);

    /** One authorization as it is now. */
    default Optional<NodeAuthorization> read(IntegrationName integration, AuthorizationName name) {
        return read(integration).named(name);
    }

    /** The one that is used where no name is given. */
    default Optional<NodeAuthorization> readDefault(IntegrationName integration) {
        return read(integration).byDefault();
    }

    /**
     * Some of the authorizations of an integration, in the order in which they were added.
     *
     * @param from how many to leave out
     * @param most how many to read
     */
    default AuthorizationPage page(IntegrationName integration, int from, int most) {
        return page(integration, "", from, most);
    }

    /**
     * Some of the authorizations of an integration whose names have something in common, in the order in which they were
     * added.
     *
     * @param filter a part of the name, without regard to case; empty for all
     * @param from how many of them to leave out
     * @param most how many to read
     */
    default AuthorizationPage page(IntegrationName integration, String filter, int from, int most) {
        Authorizations all = read(integration);
        List<NodeAuthorization> meant =
                all.all().stream().filter(one -> one.name().contains(filter)).toList();
        List<NodeAuthorization> some = meant.stream().skip(from).limit(most).toList();
        return new AuthorizationPage(some, all.defaultName(), meant.size());
    }

    /**
     * Whether an authorization of an integration is kept as one that is authorized. Whether all that is kept of it can be
     * read does not matter.
     */
    default boolean isAnyAuthorized(IntegrationName integration) {
        return read(integration).all().stream().anyMatch(NodeAuthorization::isAuthorized);
    }

    /**
     * Changes the authorizations of an integration: nobody else changes their number, their names or their default
     * between the read and the write.
     *
     * @param change is given what is kept; has no effects of its own, because it may be called again when one of the
     *     authorizations was renewed in the meantime
     * @return what the change comes to
     */
    <T> T change(IntegrationName integration, Function<Authorizations, Change<T>> change);

    /**
     * Renews one authorization: its status and its track record. Nobody else renews it between the read and the write,
     * in any JVM; others are not held up. What is kept is changed before this method returns, or not at all.
     *
     * @param renewal is given what is kept, is called once, and may be slow
     * @return what the renewal comes to; empty if there is no authorization of that id, or it was removed or edited
     *     while the renewal was under way: what it came to is discarded then
     */
    <T> Optional<T> renew(
            IntegrationName integration, AuthorizationId id, Function<NodeAuthorization, Renewal<T>> renewal);

    /**
     * A number of each integration that grows when its authorizations are changed, by whomever; not when one is merely
     * renewed.
     */
    Map<IntegrationName, Long> versions();

    /** Keeps that an application used an authorization; forgets uses of it that are too old to count. */
    void used(IntegrationName integration, AuthorizationId id, String application, Instant when);

    /** The last use of an authorization by each application that is known to have used it. */
    List<LastUse> uses(IntegrationName integration, AuthorizationId id);

    @Override
    void close();

    /**
     * A change, and what it comes to.
     *
     * @param authorizations to keep
     * @param result for whoever asked for the change
     */
    record Change<T>(Authorizations authorizations, T result) {}

    /**
     * A renewal, and what it comes to.
     *
     * @param authorization to keep: with another status or track record, else as it was
     * @param result for whoever asked for the renewal
     */
    record Renewal<T>(NodeAuthorization authorization, T result) {}

    /**
     * When an application last used an authorization.
     *
     * @param application as it calls itself
     */
    record LastUse(String application, Instant when) {}
}
