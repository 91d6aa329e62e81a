package io.camelcce.console;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/**
 * The server that the console is on.
 *
 * @param host that it listens on
 * @param path that it puts before those of its endpoints, without a slash at its end
 */
record HttpServer(String scheme, String host, int port, String path, boolean authenticates) {

    private static final String MAIN = "org.apache.camel.component.platform.http.main.MainHttpServer";

    /** Camel Main's own; of the servers of other runtimes, nothing is known here. */
    static Optional<HttpServer> of(CamelContext context) {
        Class<?> main = context.getClassResolver().resolveClass(MAIN, HttpServer.class.getClassLoader());
        return main == null ? Optional.empty() : MainServer.of(context);
    }

    /** @throws IllegalStateException if the console would be open to whoever reaches the server */
    void checkExposure() {
        if (!authenticates && !isLoopback()) {
            throw new IllegalStateException(
                    "The console would be open to whoever reaches %s:%d. Let the server listen on this machine only"
                                    .formatted(host, port)
                            + " (camel.server.host=127.0.0.1), or let it authenticate"
                            + " (camel.server.authenticationEnabled=true, and camel.server.basicPropertiesFile=FILE or"
                            + " the settings of JWT), or do without the console (cce.console.enabled=false).");
        }
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** As it stands in a URL; null if it is every address, which nobody can go to. */
    @Nullable
    String name() {
        try {
            boolean any = InetAddress.getByName(host).isAnyLocalAddress();
            return any ? null : host.contains(":") ? "[" + host + "]" : host;
        } catch (UnknownHostException unknown) {
            return host;
        }
    }
}
