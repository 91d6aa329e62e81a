package io.camelcce.console;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.ContextServicePlugin;

/**
 * Opens the console in every Camel context that has a {@code cce} component and an HTTP server. Camel finds it by itself:
 * the dependency is all that is needed.
 */
public final class CceConsolePlugin implements ContextServicePlugin {

    /** Has no settings of its own. */
    public CceConsolePlugin() {}

    @Override
    public void load(CamelContext context) {
        try {
            context.addStartupListener(new Opening());
        } catch (Exception failed) {
            throw new IllegalStateException("The console cannot wait for the start of the Camel context", failed);
        }
    }
}
