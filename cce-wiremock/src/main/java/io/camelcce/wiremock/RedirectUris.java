package io.camelcce.wiremock;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Where people may be sent back to: the listed ones, or else any https address and http on this machine. */
final class RedirectUris {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final SwitchBoard switches;

    RedirectUris(SwitchBoard switches) {
        this.switches = switches;
    }

    boolean allow(String redirectUri) {
        return parse(redirectUri)
                .filter(uri -> uri.isAbsolute() && !uri.isOpaque() && uri.getRawFragment() == null)
                .filter(uri -> switches.get(Switches.REDIRECT_URIS)
                        .map(listed -> listed.contains(redirectUri))
                        .orElseGet(() -> isSafe(uri)))
                .isPresent();
    }

    private static boolean isSafe(URI uri) {
        String host = uri.getHost();
        return host != null
                && uri.getRawUserInfo() == null
                && (uri.getScheme().equals("https") || (uri.getScheme().equals("http") && LOOPBACK.contains(host)));
    }

    private static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException noUri) {
            return Optional.empty();
        }
    }
}
