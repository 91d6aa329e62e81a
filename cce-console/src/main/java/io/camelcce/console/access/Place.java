package io.camelcce.console.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where browsers find a server.
 *
 * @param scheme http or https; null for either
 * @param host in lower case, an IPv6 address in brackets
 * @param port -1 for any
 */
record Place(@Nullable String scheme, String host, int port) {

    /** Any port. */
    static final int ANY = -1;

    /** What a URL or an {@code Origin} begins with. */
    static Optional<Place> ofUrl(String url) {
        return parse(url).filter(uri -> uri.getScheme() != null).map(uri -> {
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            return new Place(scheme, host(uri), uri.getPort() < 0 ? standardPort(scheme) : uri.getPort());
        });
    }

    /** What a {@code Host} says: a name or an address, with a port or without. */
    static Optional<Place> ofAuthority(String authority) {
        return parse("//" + authority)
                .filter(uri -> authority.equals(uri.getRawAuthority()))
                .map(uri -> new Place(null, host(uri), uri.getPort()));
    }

    /** The same, reached by a scheme: at its port, if none is named. */
    Place by(String usedScheme) {
        return new Place(usedScheme, host, port == ANY ? standardPort(usedScheme) : port);
    }

    /** Whether it is found where another one is expected. */
    boolean isAt(Place expected) {
        return host.equals(expected.host)
                && (expected.port == ANY || port == expected.port)
                && (expected.scheme == null || expected.scheme.equals(scheme));
    }

    private static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text);
            boolean hostOnly = uri.getHost() != null && uri.getRawUserInfo() == null;
            return hostOnly ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException illegal) {
            return Optional.empty();
        }
    }

    private static String host(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    private static int standardPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }
}
