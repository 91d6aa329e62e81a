package io.camelcce.camel;

import io.camelcce.auth.NoToken;
import io.camelcce.auth.PresentedToken;
import io.camelcce.auth.life.AuthorizationTokens;
import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.AccessTokens;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationStoreException;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.support.LRUCacheFactory;
import org.jspecify.annotations.Nullable;

/** Under whose authorization the calls of an endpoint are made. */
final class CallAuthorization {

    private static final String AUTHORIZATION_HEADER = "Authorization";
    private static final int MOST = 1_000;

    private final CceAuthorizations authorizations;
    private final CceSettings settings;
    private final String option;
    private final boolean byHeader;
    private volatile @Nullable Found found;

    /**
     * @param option of the endpoint: a name, or one of the reserved words
     * @param byHeader whether a header may say something else
     * @throws IllegalArgumentException if the option is no name
     */
    CallAuthorization(CceAuthorizations authorizations, CceSettings settings, String option, boolean byHeader) {
        this.authorizations = authorizations;
        this.settings = settings;
        this.option = Reserved.isNoName(option) ? option : new AuthorizationName(option).value();
        this.byHeader = byHeader;
    }

    /**
     * Opens what the calls of the endpoint need.
     *
     * @throws IllegalArgumentException if the options of authorizations are illegal; all that is wrong is told
     * @throws AuthorizationStoreException if the calls need a store, and it cannot be opened
     */
    void prepare() {
        if (!Reserved.isNoName(option)) {
            authorizations.prepare(settings, name(option));
        }
    }

    private String word(Exchange exchange) {
        return byHeader ? RoutingHeaders.authorization(exchange).orElse(option) : option;
    }

    /** The tokens for the call of one exchange. */
    CallTokens tokens(Exchange exchange) {
        return new CallTokens(this, exchange, word(exchange));
    }

    /** The tokens that a word stands for, in one exchange. */
    AccessTokens named(String word, Exchange exchange) {
        if (word.equals(Reserved.EXCHANGE)) {
            return presented(exchange);
        } else if (word.equals(Reserved.NONE)) {
            return new NoToken();
        }
        try {
            return kept(word);
        } catch (IllegalArgumentException illegal) {
            return new Refused(new Access.Denied(String.valueOf(illegal.getMessage())));
        } catch (AuthorizationStoreException unreachable) {
            return new Refused(new Access.Missing(String.valueOf(unreachable.getMessage()), true, null));
        }
    }

    /** A call is made under an authorization that a word stands for. */
    void used(String word, Exchange exchange) {
        authorizations.uses().used(settings.name(), name(word), exchange);
    }

    private AccessTokens kept(String word) {
        AuthorizationTokens all = authorizations.tokens();
        Found known = found;
        if (known == null || known.all() != all) {
            known = new Found(all, LRUCacheFactory.newLRUCache(MOST));
            found = known;
        }
        AccessTokens kept = known.byWord().get(word);
        if (kept != null) {
            return kept;
        }
        AuthorizationName name = name(word);
        return known.byWord().computeIfAbsent(word, absent -> all.of(settings.name(), name));
    }

    /** Null for whichever is the default. */
    private @Nullable AuthorizationName name(String word) {
        if (word.equals(Reserved.DEFAULT)) {
            return null;
        }
        try {
            return new AuthorizationName(word);
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException(
                    "the header %s names no authorization of the integration %s: %s"
                            .formatted(CceConstants.AUTHORIZATION, settings.name(), none.getMessage()),
                    none);
        }
    }

    /** The token that came with the message. */
    static AccessTokens presented(Exchange exchange) {
        return PresentedToken.fromHeader(exchange.getMessage().getHeader(AUTHORIZATION_HEADER, String.class));
    }

    /**
     * Tokens that were looked for.
     *
     * @param all of the component, at that time
     * @param byWord kept from call to call, for they know when not to ask
     */
    private record Found(AuthorizationTokens all, Map<String, AccessTokens> byWord) {}

    /**
     * No tokens at all.
     *
     * @param answer to everybody
     */
    private record Refused(Access answer) implements AccessTokens {

        @Override
        public Access access(Duration patience) {
            return answer;
        }

        @Override
        public Access accessInsteadOf(AccessToken refused, Duration patience) {
            return answer;
        }
    }
}
