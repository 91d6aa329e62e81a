package io.camelcce.store.jdbc;

import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.AuthorizationStatus;
import io.camelcce.authorization.AuthorizationStatus.Authorized;
import io.camelcce.authorization.AuthorizationStatus.Pending;
import io.camelcce.authorization.AuthorizationStatus.ReauthorizationRequired;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.Secret;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The status of an authorization as columns have it: all but the tokens.
 *
 * @param status which one
 * @param terms what belongs to it: the cause, or what the tokens are good for; and the seed
 */
record Terms(String status, String terms) {

    private static final String PENDING = "PENDING";
    static final String AUTHORIZED = "AUTHORIZED";
    private static final String REAUTHORIZATION_REQUIRED = "REAUTHORIZATION_REQUIRED";

    static Terms of(AuthorizationStatus status, @Nullable String seed) {
        Json terms = Json.empty().with("seed", seed);
        if (status instanceof Authorized authorized) {
            Grant grant = authorized.grant();
            return new Terms(
                    AUTHORIZED,
                    terms.with("grant", grant == null ? null : json(grant)).toString());
        } else if (status instanceof ReauthorizationRequired required) {
            return new Terms(
                    REAUTHORIZATION_REQUIRED,
                    terms.with("cause", required.cause()).toString());
        }
        return new Terms(PENDING, terms.toString());
    }

    /** @throws RuntimeException if it is damaged */
    AuthorizationStatus read(@Nullable Secret accessToken, @Nullable Secret refreshToken) {
        Json json = Json.parse(terms);
        return switch (status) {
            case PENDING -> new Pending();
            case AUTHORIZED -> new Authorized(grant(json.object("grant"), accessToken, refreshToken));
            case REAUTHORIZATION_REQUIRED -> new ReauthorizationRequired(Objects.requireNonNull(json.get("cause")));
            default -> throw new IllegalArgumentException("there is no such status");
        };
    }

    /** @throws RuntimeException if it is damaged */
    Optional<String> seed() {
        return Optional.ofNullable(Json.parse(terms).get("seed"));
    }

    private static Json json(Grant grant) {
        return Json.empty()
                .with("expiresAt", grant.expiresAt())
                .with("refreshExpiresAt", grant.refreshExpiresAt())
                .with("scopes", grant.scopes())
                .with("person", grant.person());
    }

    private static @Nullable Grant grant(
            @Nullable Json json, @Nullable Secret accessToken, @Nullable Secret refreshToken) {
        if (json == null) {
            return null;
        }
        return new Grant(
                accessToken == null ? null : new AccessToken(accessToken),
                Objects.requireNonNull(json.get("expiresAt", Instant::parse)),
                refreshToken,
                json.get("refreshExpiresAt", Instant::parse),
                json.list("scopes"),
                json.get("person"));
    }
}
