package io.camelcce.camel;

import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.AccessTokens;
import io.camelcce.authorization.AuthorizationName;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * The tokens for the call of one exchange: they tell afterwards which authorization they were of. The token of the message,
 * if the authorization is one whose token comes with it. Not safe for use by several threads.
 */
final class CallTokens implements AccessTokens {

    private final CallAuthorization authorization;
    private final Exchange exchange;
    private final String word;
    private @Nullable AccessTokens tokens;
    private @Nullable AuthorizationName last;

    /** @param word a name, or a reserved word */
    CallTokens(CallAuthorization authorization, Exchange exchange, String word) {
        this.authorization = authorization;
        this.exchange = exchange;
        this.word = word;
    }

    /** What the endpoint, or the message, says of the authorization. */
    String word() {
        return word;
    }

    /** The name of the authorization that let the last attempt go ahead; if none did, what the endpoint says of it. */
    String authorization() {
        return last == null ? word : last.value();
    }

    @Override
    public Access access(Duration patience) {
        Access access = tokens().access(patience);
        return noted(
                access,
                access instanceof Access.OfMessage
                        ? CallAuthorization.presented(exchange).access(patience)
                        : access);
    }

    @Override
    public Access accessInsteadOf(AccessToken refused, Duration patience) {
        Access access = tokens().accessInsteadOf(refused, patience);
        return noted(
                access,
                access instanceof Access.OfMessage
                        ? CallAuthorization.presented(exchange).accessInsteadOf(refused, patience)
                        : access);
    }

    private AccessTokens tokens() {
        AccessTokens known = tokens;
        if (known == null) {
            known = authorization.named(word, exchange);
            tokens = known;
        }
        return known;
    }

    /** What lets a call go ahead exists: a message may choose any name. */
    private Access noted(Access access, Access given) {
        AuthorizationName name = access.authorization();
        if (name != null) {
            authorization.used(word, exchange);
            last = given instanceof Access.Denied ? last : name;
        }
        return given;
    }
}
