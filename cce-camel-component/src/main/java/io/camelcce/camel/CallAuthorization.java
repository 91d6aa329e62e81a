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
import java.util.function.Supplier;
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

    /** The name, or the reserved word, for one exchange. */
    String word(Exchange exchange) {
        return byHeader ? RoutingHeaders.authorization(exchange).orElse(option) : option;
    }

    AccessTokens tokens(Exchange exchange) {
        String word = word(exchange);
        if (word.equals(Reserved.EXCHANGE)) {
            return presented(exchange);
        } else if (word.equals(Reserved.NONE)) {
            return new NoToken();
        }
        try {
            return tokens(word, name(word), exchange);
        } catch (IllegalArgumentException illegal) {
            return new Refused(new Access.Denied(String.valueOf(illegal.getMessage())));
        } catch (AuthorizationStoreException unreachable) {
            return new Refused(new Access.Missing(String.valueOf(unreachable.getMessage()), true, null));
        }
    }

    private AccessTokens tokens(String word, @Nullable AuthorizationName name, Exchange exchange) {
        return new KeptOrPresented(kept(word, name), () -> presented(exchange), () -> authorizations
                .uses()
                .used(settings.name(), name, exchange));
    }

    private AccessTokens kept(String word, @Nullable AuthorizationName name) {
        AuthorizationTokens all = authorizations.tokens();
        Found known = found;
        if (known == null || known.all() != all) {
            known = new Found(all, LRUCacheFactory.newLRUCache(MOST));
            found = known;
        }
        AccessTokens kept = known.byWord().get(word);
        return kept == null ? known.byWord().computeIfAbsent(word, absent -> all.of(settings.name(), name)) : kept;
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

    private static AccessTokens presented(Exchange exchange) {
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
     * The token of the message, if the authorization is one whose token comes with it: that may change from call to call.
     */
    private record KeptOrPresented(AccessTokens kept, Supplier<AccessTokens> presented, Runnable used)
            implements AccessTokens {

        @Override
        public Access access(Duration patience) {
            Access access = noted(kept.access(patience));
            return access instanceof Access.OfMessage ? presented.get().access(patience) : access;
        }

        @Override
        public Access accessInsteadOf(AccessToken refused, Duration patience) {
            Access access = noted(kept.accessInsteadOf(refused, patience));
            return access instanceof Access.OfMessage ? presented.get().accessInsteadOf(refused, patience) : access;
        }

        /** What is given exists: a message may choose any name. */
        private Access noted(Access access) {
            if (!(access instanceof Access.Denied || access instanceof Access.Missing)) {
                used.run();
            }
            return access;
        }
    }

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
