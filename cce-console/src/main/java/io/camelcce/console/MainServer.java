package io.camelcce.console;

import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.component.platform.http.vertx.auth.AuthenticationConfig;

/** Asks the server of Camel Main. In a class of its own, which is loaded only where there is one. */
final class MainServer {

    private MainServer() {}

    static Optional<HttpServer> of(CamelContext context) {
        return Optional.ofNullable(context.hasService(MainHttpServer.class)).map(MainServer::server);
    }

    private static HttpServer server(MainHttpServer main) {
        boolean tls = main.getSslContextParameters() != null || main.isUseGlobalSslContextParameters();
        return new HttpServer(
                tls ? "https" : "http",
                main.getHost(),
                main.getPort(),
                main.getPath() == null ? "" : main.getPath().replaceAll("/+$", ""),
                authenticates(main.getConfiguration().getAuthenticationConfig()));
    }

    /** Enabled alone does nothing: it is the entries that ask who somebody is. */
    private static boolean authenticates(AuthenticationConfig authentication) {
        return authentication.isEnabled() && !authentication.getEntries().isEmpty();
    }
}
