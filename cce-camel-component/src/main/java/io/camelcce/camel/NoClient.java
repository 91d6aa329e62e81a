package io.camelcce.camel;

import io.camelcce.authorization.ServerUrl;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.util.URISupport;

/** No client can be made for a server: usually because of TLS. Its message is for people and holds nothing secret. */
final class NoClient extends RuntimeCamelException {

    private static final long serialVersionUID = 1L;

    NoClient(ServerUrl server, Exception failed) {
        super(
                "%s cannot be called, for no client can be made (%s): check the TLS settings (sslContextParameters of the cce component and its integration, or those of camel-http)"
                        .formatted(server.uri().getAuthority(), reason(failed)),
                failed);
    }

    /** The first cause: those around it say only that something could not be made. */
    private static String reason(Exception failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String text = "%s: %s".formatted(root.getClass().getSimpleName(), root.getMessage());
        return URISupport.sanitizeUri(text);
    }
}
