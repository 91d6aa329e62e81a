package io.camelcce.authorization;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Authorizations and their parts, as tests need them. */
final class SampleAuthorizations {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private SampleAuthorizations() {}

    static AuthorizationId idOf(AuthorizationName name) {
        return new AuthorizationId(UUID.nameUUIDFromBytes(name.value().getBytes(StandardCharsets.UTF_8)));
    }

    static NodeAuthorization pending(AuthorizationName name) {
        return NodeAuthorization.pending(idOf(name), name, GrantSettings.NONE);
    }

    static Grant grant(String accessToken) {
        return new Grant(new AccessToken(Secret.of(accessToken)), Instant.EPOCH, null, null, List.of(), null);
    }

    static GrantSettings client(String id) {
        return new GrantSettings(null, new OAuthClient(id, null, null), OAuthEndpoints.NONE, List.of(), Map.of(), null);
    }

    static GrantSettings scopes(String... scopes) {
        return new GrantSettings(null, OAuthClient.NONE, OAuthEndpoints.NONE, List.of(scopes), Map.of(), null);
    }
}
