package io.camelcce.auth;

import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.Secret;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What must not be told of a grant. */
final class GrantSecrets {

    private GrantSecrets() {}

    static List<Secret> of(Grant grant) {
        return Stream.concat(
                        Optional.ofNullable(grant.accessToken()).map(AccessToken::secret).stream(),
                        grant.refresh().stream())
                .toList();
    }
}
