package io.camelcce.authorization;

import java.util.Optional;

/** Has tokens revoked that nobody will use, as well as that can be done. */
final class Revocations {

    private static final String NO_TOKENS = "there were no tokens to revoke";

    private final Integrations integrations;
    private final AuthorizationServers servers;

    Revocations(Integrations integrations, AuthorizationServers servers) {
        this.integrations = integrations;
        this.servers = servers;
    }

    /**
     * Revokes the tokens that an authorization had.
     *
     * @param before as it was when it had them
     * @param now the authorizations that there are now: what one of them has is not revoked
     * @return what came of it, for people
     */
    String revoke(IntegrationName integration, NodeAuthorization before, Authorizations now) {
        Grant grant = before.grant().orElse(null);
        if (grant == null) {
            return NO_TOKENS;
        }
        Optional<NodeAuthorization> owner = now.all().stream()
                .filter(one -> one.grant().filter(grant::sharesATokenWith).isPresent())
                .findFirst();
        return owner.map(one -> "the tokens were not revoked: the authorization %s has them, too".formatted(one.name()))
                .orElseGet(() -> integrations
                        .named(integration)
                        .map(centre -> revoke(centre, centre.settingsOf(before), grant))
                        .orElse("the tokens were not revoked: there is no integration %s".formatted(integration)));
    }

    /** Revokes tokens that were never kept. */
    String revoke(SignInUnderWay signIn, Grant grant) {
        return integrations
                .named(signIn.integration())
                .map(centre -> revoke(centre, signIn.settings(), grant))
                .orElse("the tokens were not revoked: there is no integration %s".formatted(signIn.integration()));
    }

    private String revoke(Integration centre, GrantSettings settings, Grant grant) {
        try {
            return servers.of(centre).revoke(settings, grant);
        } catch (RuntimeException broken) {
            // What was to be done is done; its message may quote what was sent.
            return "the tokens could not be revoked (%s)"
                    .formatted(broken.getClass().getSimpleName());
        }
    }
}
