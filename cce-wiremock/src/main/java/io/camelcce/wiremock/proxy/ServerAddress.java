package io.camelcce.wiremock.proxy;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a server is. */
record ServerAddress(String host, int port) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int LAST_PORT = 65_535;

    /** @param server {@code host:port}, or a URL */
    static ServerAddress of(String server) {
        return Optional.of(server)
                .map(ServerAddress::parse)
                .filter(uri -> uri.getHost() != null)
                .map(uri -> new ServerAddress(uri.getHost(), portOf(uri)))
                .filter(address -> address.port > 0 && address.port <= LAST_PORT)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a server is host:port, or a URL of http or https, not '%s'".formatted(server)));
    }

    private static @Nullable URI parse(String server) {
        try {
            return new URI(server.contains("://") ? server : "tcp://" + server);
        } catch (URISyntaxException broken) {
            return null;
        }
    }

    private static int portOf(URI uri) {
        return uri.getPort() < 0 ? usualPort(uri.getScheme()) : uri.getPort();
    }

    private static int usualPort(String scheme) {
        return switch (scheme) {
            case "http" -> HTTP;
            case "https" -> HTTPS;
            default -> -1;
        };
    }

    /** Looked up anew. */
    InetSocketAddress resolve() {
        return new InetSocketAddress(host, port);
    }
}
