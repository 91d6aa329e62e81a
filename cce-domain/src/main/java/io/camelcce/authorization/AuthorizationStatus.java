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
     * @param unreadable whether that is so only because not all of what is kept could be read: with the right key, what
     *     is kept may be sound. Not kept in a store
     */
    record ReauthorizationRequired(String cause, boolean unreadable) implements AuthorizationStatus {

        /** Of one that could be read. */
        public ReauthorizationRequired(String cause) {
            this(cause, false);
        }
    }

    /** What an authorization begins with. */
    static AuthorizationStatus initial(GrantType type) {
        return type.needsAPerson() ? new Pending() : new Authorized(null);
    }

    /** What an authorization of an integration begins with under settings of its own. */
    static AuthorizationStatus initial(Integration integration, GrantSettings own) {
        return initial(own.on(integration.settings()).grantType());
    }

    /** The tokens, if there are any. */
    default Optional<Grant> tokens() {
        return this instanceof Authorized authorized ? Optional.ofNullable(authorized.grant()) : Optional.empty();
    }
}
