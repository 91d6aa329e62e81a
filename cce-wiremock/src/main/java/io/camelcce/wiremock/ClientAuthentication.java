package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.http.Request;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells whether a request to the token or revocation endpoint comes from the client (RFC 6749, section 2.3). */
final class ClientAuthentication {

    private final ClientCredentials client;
    private final SwitchBoard switches;

    ClientAuthentication(ClientCredentials client, SwitchBoard switches) {
        this.client = client;
        this.switches = switches;
    }

    /** Empty when it comes from the client. */
    Optional<Answer> refusal(Request request, Form form) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && form.has("client_secret")) {
            return Optional.of(OAuthError.of("invalid_request", "the client authenticates in two ways"));
        }
        boolean known = isPublic(authorization, form)
                || shownIn(authorization, form).filter(client::equals).isPresent();
        return known ? Optional.empty() : Optional.of(OAuthError.invalidClient(authorization != null));
    }

    private boolean isPublic(@Nullable String authorization, Form form) {
        return switches.get(Switches.PUBLIC_CLIENT_IS_ALLOWED)
                && authorization == null
                && !form.has("client_secret")
                && client.id().equals(form.get("client_id"))
                // Only a client that can keep a secret may use it (RFC 6749, section 4.4).
                && !"client_credentials".equals(form.get("grant_type"));
    }

    private static Optional<ClientCredentials> shownIn(@Nullable String authorization, Form form) {
        if (authorization != null) {
            return BasicAuthorization.read(authorization);
        }
        String id = form.get("client_id");
        String secret = form.get("client_secret");
        return id == null || secret == null ? Optional.empty() : Optional.of(new ClientCredentials(id, secret));
    }
}
