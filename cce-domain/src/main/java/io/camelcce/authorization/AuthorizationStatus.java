package io.camelcce.authorization;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the nodes under an authorization can be used. */
public sealed interface AuthorizationStatus {

    /** Nobody has authorized yet. */
    record Pending() implements AuthorizationStatus {}

    /**
     * All nodes under it are ready for use.
     *
     * @param grant the tokens; null if nobody has to authorize and no token was needed yet
     */
    record Authorized(@Nullable Grant grant) implements AuthorizationStatus {}

    /**
     * It was authorized, and a person has to do it again.
     *
     * @param cause why, and what to do, for people
     */
    record ReauthorizationRequired(String cause) implements AuthorizationStatus {}

    /** What an authorization begins with. */
    static AuthorizationStatus initial(GrantType type) {
        return type.needsAPerson() ? new Pending() : new Authorized(null);
    }

    /** The tokens, if there are any. */
    default Optional<Grant> tokens() {
        return this instanceof Authorized authorized ? Optional.ofNullable(authorized.grant()) : Optional.empty();
    }
}
