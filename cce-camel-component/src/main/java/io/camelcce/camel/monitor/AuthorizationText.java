package io.camelcce.camel.monitor;

import io.camelcce.authorization.AuthorizationEvent;
import io.camelcce.authorization.AuthorizationEvent.Added;
import io.camelcce.authorization.AuthorizationEvent.Authorized;
import io.camelcce.authorization.AuthorizationEvent.MadeDefault;
import io.camelcce.authorization.AuthorizationEvent.ReauthorizationRequired;
import io.camelcce.authorization.AuthorizationEvent.RefreshFailed;
import io.camelcce.authorization.AuthorizationEvent.Refreshed;
import io.camelcce.authorization.AuthorizationEvent.Removed;
import io.camelcce.authorization.AuthorizationEvent.Renamed;

/** Says in a line what happened to an authorization, without the person who signed in. */
final class AuthorizationText {

    private AuthorizationText() {}

    static String of(AuthorizationEvent event) {
        return "The authorization %s of the integration %s %s"
                .formatted(event.authorization(), event.integration(), predicate(event));
    }

    private static String predicate(AuthorizationEvent event) {
        if (event instanceof Added) {
            return "was added";
        } else if (event instanceof Renamed renamed) {
            return "was renamed: it was " + renamed.before();
        } else if (event instanceof MadeDefault) {
            return "is the default now";
        } else if (event instanceof Authorized) {
            return "was authorized";
        } else if (event instanceof Refreshed refreshed) {
            return "was refreshed until " + refreshed.expiresAt();
        } else if (event instanceof RefreshFailed failed) {
            return "was not refreshed: " + failed.text();
        } else if (event instanceof ReauthorizationRequired required) {
            return "has to be authorized again: " + required.cause();
        } else if (event instanceof Removed removed) {
            return "was removed: " + removed.revocation();
        }
        return "has other settings now";
    }
}
