package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.http.Request;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which grant a request to the token endpoint asks for; only words that are known here, for clients send anything. */
final class GrantType {

    private static final Set<String> KNOWN = Set.of("authorization_code", "refresh_token", "client_credentials");

    private GrantType() {}

    /** {@code null} for a request to elsewhere. */
    static @Nullable String of(Request request) {
        if (!Routes.pathOf(request).equals(Routes.TOKEN_PATH)) {
            return null;
        }
        return Form.of(request)
                .flatMap(form -> form.find("grant_type"))
                .filter(KNOWN::contains)
                .orElse("other");
    }
}
