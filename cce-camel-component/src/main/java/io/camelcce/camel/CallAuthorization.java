package io.camelcce.camel;

import io.camelcce.auth.NoToken;
import io.camelcce.auth.PresentedToken;
import io.camelcce.authorization.AccessTokens;
import io.camelcce.authorization.AuthorizationName;
import org.apache.camel.Exchange;

/**
 * Under whose authorization the calls of an endpoint are made.
 *
 * @param option of the endpoint: a name, or one of the reserved words
 * @param byHeader whether a header may say something else
 */
record CallAuthorization(CceAuthorizations authorizations, CceSettings settings, String option, boolean byHeader) {

    private static final String AUTHORIZATION_HEADER = "Authorization";

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
        } else if (word.equals(Reserved.DEFAULT)) {
            authorizations.uses().used(settings.name(), null, exchange);
            return authorizations.isOfExchange(settings, null)
                    ? presented(exchange)
                    : authorizations.tokens(settings.name(), null);
        }
        AuthorizationName name = new AuthorizationName(word);
        authorizations.uses().used(settings.name(), name, exchange);
        return authorizations.isOfExchange(settings, name)
                ? presented(exchange)
                : authorizations.tokens(settings.name(), name);
    }

    private static AccessTokens presented(Exchange exchange) {
        return PresentedToken.fromHeader(exchange.getMessage().getHeader(AUTHORIZATION_HEADER, String.class));
    }
}
