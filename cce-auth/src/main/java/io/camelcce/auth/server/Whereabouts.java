package io.camelcce.auth.server;

import io.camelcce.auth.server.Discovered.Found;
import io.camelcce.auth.server.Discovered.Missing;
import io.camelcce.auth.server.Located.Absent;
import io.camelcce.auth.server.Located.At;
import io.camelcce.auth.server.Located.Unknown;
import io.camelcce.authorization.OAuthEndpoints;
import io.camelcce.authorization.ServerUrl;
import org.jspecify.annotations.Nullable;

/** Where the endpoints of a server are: where the settings say, then where the server does. */
record Whereabouts(OAuthEndpoints settings, KnownServers servers) {

    Located authorization() {
        return located(settings.authorizationUrl(), ServerMetadata.AUTHORIZATION, "authorization URL");
    }

    Located token() {
        return located(settings.tokenUrl(), ServerMetadata.TOKEN, "token URL");
    }

    Located refresh() {
        return settings.refreshUrl() == null ? token() : new At(settings.refreshUrl());
    }

    Located revocation() {
        return located(settings.revocationUrl(), ServerMetadata.REVOCATION, "revocation URL");
    }

    Located userInfo() {
        return located(settings.userInfoUrl(), ServerMetadata.USER_INFO, "user info URL");
    }

    private Located located(@Nullable ServerUrl set, String name, String words) {
        if (set != null) {
            return new At(set);
        }
        if (settings.issuer() == null) {
            return new Absent("No %s is set, and no issuer that tells it".formatted(words));
        }
        Discovered discovered = servers.of(settings.issuer());
        return discovered instanceof Found found
                ? found.metadata().endpoint(name)
                : new Unknown(((Missing) discovered).why());
    }
}
