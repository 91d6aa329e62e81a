package io.camelcce.camel;

import io.camelcce.auth.AuthorizationTokens;
import io.camelcce.auth.NoToken;
import io.camelcce.auth.PresentedToken;
import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.AccessTokens;
import io.camelcce.authorization.AuthorizationName;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Under whose authorization the calls of an endpoint are made. */
final class CallAuthorization {

    private static final String AUTHORIZATION_HEADER = "Authorization";

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
        this.option = new AuthorizationName(option.strip()).value();
        this.byHeader = byHeader;
    }

    CceSettings settings() {
        return settings;
    }

    String option() {
        return option;
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
        if (word.equals(Reserved.DEFAULT)) {
            return tokens(null, word, exchange);
        }
        return name(word)
                .map(name -> tokens(name, word, exchange))
                .orElseGet(
                        () -> new Refused(new Access.Denied("the header %s names no authorization of the integration %s"
                                .formatted(CceConstants.AUTHORIZATION, settings.name()))));
    }

    private AccessTokens tokens(@Nullable AuthorizationName name, String word, Exchange exchange) {
        authorizations.uses().used(settings.name(), name, exchange);
        if (authorizations.isOfExchange(settings, name)) {
            return presented(exchange);
        }
        return word.equals(option) ? ofOption(name) : authorizations.tokens().of(settings.name(), name);
    }

    private AccessTokens ofOption(@Nullable AuthorizationName name) {
        AuthorizationTokens all = authorizations.tokens();
        Found known = found;
        if (known == null || known.all() != all) {
            known = new Found(all, all.of(settings.name(), name));
            found = known;
        }
        return known.own();
    }

    private static Optional<AuthorizationName> name(String word) {
        try {
            return Optional.of(new AuthorizationName(word));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static AccessTokens presented(Exchange exchange) {
        return PresentedToken.fromHeader(exchange.getMessage().getHeader(AUTHORIZATION_HEADER, String.class));
    }

    /**
     * Tokens that were looked for.
     *
     * @param all of the component, at that time
     * @param own those of the option
     */
    private record Found(AuthorizationTokens all, AccessTokens own) {}

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
