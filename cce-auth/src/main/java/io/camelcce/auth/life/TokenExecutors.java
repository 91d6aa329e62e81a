package io.camelcce.auth.life;

import io.camelcce.authorization.IntegrationName;
import java.util.concurrent.Executor;

/**
 * Who reads the store, and who asks authorization servers. They may reject a task but must not drop one before the tokens
 * are closed, and should not be pools whose threads wait for tokens.
 */
public interface TokenExecutors {

    /** Asks the authorization server of an integration; should not be held up by the server of another one. */
    Executor renewing(IntegrationName integration);

    /** Looks for authorizations in the store; should not be held up by any server. */
    Executor looking();

    /** One for everything. */
    static TokenExecutors of(Executor executor) {
        return new TokenExecutors() {
            @Override
            public Executor renewing(IntegrationName integration) {
                return executor;
            }

            @Override
            public Executor looking() {
                return executor;
            }
        };
    }
}
