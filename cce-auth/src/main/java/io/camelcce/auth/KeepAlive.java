package io.camelcce.auth;

import io.camelcce.authorization.AuthorizationPage;
import io.camelcce.authorization.AuthorizationStatus.Authorized;
import io.camelcce.authorization.NodeAuthorization;
import java.time.Instant;

/** Renews grants that nobody used for long, one by one: a refresh token that is not used dies. */
record KeepAlive(Renewals renewals, Instant idleSince) {

    private static final int PAGE = 100;

    void in(IntegrationTokens integration) {
        AuthorizationPage page;
        int from = 0;
        do {
            page = renewals.ports().store().page(integration.name(), from, PAGE);
            page.some().forEach(kept -> renew(integration, kept));
            from += PAGE;
        } while (from < page.total());
    }

    private void renew(IntegrationTokens integration, NodeAuthorization kept) {
        if (!renewals.isClosed() && isIdle(kept)) {
            integration.lifeOf(kept).renewNow(Aim.grantedAfter(idleSince));
        }
    }

    private boolean isIdle(NodeAuthorization kept) {
        Instant granted = kept.track().succeededAt();
        return kept.status() instanceof Authorized
                && kept.grant().flatMap(grant -> grant.refresh()).isPresent()
                && (granted == null || !granted.isAfter(idleSince));
    }
}
