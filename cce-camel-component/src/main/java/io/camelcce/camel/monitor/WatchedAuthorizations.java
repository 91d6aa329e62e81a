package io.camelcce.camel.monitor;

import io.camelcce.auth.life.TokenState;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.IntegrationName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The authorizations of a component, for those who watch. Nobody is asked for a token. */
public interface WatchedAuthorizations {

    /** The integrations, in the order of their names. Does not wait. */
    List<IntegrationName> integrations();

    /**
     * Some of the authorizations of an integration. May wait for a store.
     *
     * @param filter a part of the name, without regard to case; empty for all
     * @param from how many of them to leave out
     * @param most how many to read
     */
    WatchedPage page(IntegrationName integration, String filter, int from, int most);

    /** One authorization; empty if there is none of that name. May wait for a store. */
    Optional<WatchedAuthorization> named(IntegrationName integration, AuthorizationName name);

    /** The one that is used where no name is given, without its uses. May wait for a store. */
    Optional<WatchedAuthorization> byDefault(IntegrationName integration);

    /**
     * The authorizations that running routes use, by what the endpoints say: a name, or {@code default}. Empty where
     * there is none of that name. May wait for a store.
     */
    Map<String, Optional<WatchedAuthorization>> used(IntegrationName integration);

    /** How it stands with the token of an authorization, as far as this JVM knows. Does not wait. */
    Optional<TokenState> token(WatchedAuthorization authorization);
}
