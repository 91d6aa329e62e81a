package io.camelcce.camel.monitor;

import io.camelcce.authorization.AuthorizationEvent;
import io.camelcce.authorization.AuthorizationListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what happens to authorizations: what somebody has to see to as a warning, what happens by itself for debugging. */
public final class AuthorizationLog implements AuthorizationListener {

    private static final Logger LOG = LoggerFactory.getLogger(AuthorizationLog.class);

    /** Has no state. */
    public AuthorizationLog() {}

    @Override
    public void happened(AuthorizationEvent event) {
        String text = AuthorizationText.of(event);
        if (event instanceof AuthorizationEvent.RefreshFailed
                || event instanceof AuthorizationEvent.ReauthorizationRequired) {
            LOG.warn("{}", text);
        } else if (event instanceof AuthorizationEvent.Refreshed) {
            LOG.debug("{}", text);
        } else {
            LOG.info("{}", text);
        }
    }
}
