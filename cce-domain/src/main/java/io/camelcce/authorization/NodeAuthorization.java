package io.camelcce.authorization;

import io.camelcce.authorization.AuthorizationStatus.Authorized;
import io.camelcce.authorization.AuthorizationStatus.Pending;
import io.camelcce.authorization.AuthorizationStatus.ReauthorizationRequired;
import java.util.Optional;

/**
 * A named grant that nodes use (Webex Connect: Node Authorization).
 *
 * @param name unique within its integration
 * @param settings how it comes by its tokens
 * @param declared whether it stands in the configuration of the application: it cannot be edited elsewhere then
 * @param status whether the nodes under it can be used; only {@link Authorized} holds tokens
 */
public record NodeAuthorization(
        AuthorizationName name, GrantSettings settings, boolean declared, AuthorizationStatus status) {

    /** An authorization that nobody has authorized yet. */
    public static NodeAuthorization pending(AuthorizationName name, GrantSettings settings) {
        return new NodeAuthorization(name, settings, false, new Pending());
    }

    /** The tokens, if it is authorized. */
    public Optional<Grant> grant() {
        return status instanceof Authorized authorized ? Optional.of(authorized.grant()) : Optional.empty();
    }

    /** The same under another name: nothing else changes. */
    public NodeAuthorization renamed(AuthorizationName another) {
        return new NodeAuthorization(another, settings, declared, status);
    }

    /** The same with new tokens. */
    public NodeAuthorization authorized(Grant grant) {
        return new NodeAuthorization(name, settings, declared, new Authorized(grant));
    }

    /** The same without its tokens, until a person authorizes it again. */
    public NodeAuthorization reauthorizationRequired(String cause) {
        return new NodeAuthorization(name, settings, declared, new ReauthorizationRequired(cause));
    }

    /** With other settings. Tokens that were granted under other OAuth settings are dropped, and it is pending again. */
    public NodeAuthorization with(GrantSettings others) {
        return settings.equals(others) ? this : new NodeAuthorization(name, others, declared, new Pending());
    }
}
