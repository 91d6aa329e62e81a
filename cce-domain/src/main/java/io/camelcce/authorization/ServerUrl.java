package io.camelcce.authorization;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address that credentials may be sent to: {@code https}, or {@code http} on this very machine. Not to a host of
 * {@link HostRules}.
 *
 * @param uri absolute, with a host; without user, query and fragment
 */
public record ServerUrl(URI uri) {

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|\\[::1]|127(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");

    /** @throws IllegalArgumentException if the address breaks one of the rules above; the message says which */
    public ServerUrl {
        String broken = brokenRule(uri);
        if (broken != null) {
            throw new IllegalArgumentException(broken);
        }
    }

    /**
     * @param text a URL such as {@code https://login.example.com/oauth2/token}
     * @throws IllegalArgumentException if it is not a URL that credentials may be sent to
     */
    public static ServerUrl parse(String text) {
        try {
            return new ServerUrl(new URI(text));
        } catch (URISyntaxException notAUri) {
            // Not as the cause: its message repeats the text, which may hold a password.
            throw new IllegalArgumentException("it is not a URL: " + notAUri.getReason());
        }
    }

    private static @Nullable String brokenRule(URI uri) {
        if (uri.getHost() == null || uri.getScheme() == null) {
            return "it needs a scheme and a host (ASCII letters, digits, hyphens and dots), as in https://cce.example.com";
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            return "it must not have a user, a query or a fragment";
        }
        if (uri.getPort() == 0 || uri.getPort() > 65_535) {
            return "the port must be 1 to 65535";
        }
        return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" -> HostRules.brokenRule(uri.getHost());
            case "http" ->
                LOOPBACK.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches()
                        ? null
                        : "http is for loopback addresses only (localhost, 127.0.0.1, [::1]): use https";
            default -> "the scheme must be https (or http on loopback)";
        };
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
