package io.camelcce.authorization;

import java.util.Locale;

/**
 * The public host name of a contact centre's reverse proxy: where its API, and a token for it, may be sent.
 *
 * @param url scheme, host and port, without a path
 */
public record Domain(ServerUrl url) {

    /** @throws IllegalArgumentException if the URL has a path */
    public Domain {
        String path = url.uri().getRawPath();
        if (path != null && !path.isEmpty()) {
            throw new IllegalArgumentException("a domain is host[:port], without a path");
        }
    }

    /**
     * @param text {@code host} or {@code host:port}, reached by https; {@code https://} in front may be given, and
     *     {@code http://} for loopback addresses only
     * @throws IllegalArgumentException if it is none of these; the message gives the text and the rule
     */
    public static Domain parse(String text) {
        try {
            return new Domain(ServerUrl.parse(text.contains("://") ? text : "https://" + text));
        } catch (IllegalArgumentException illegal) {
            throw new IllegalArgumentException(
                    "'%s' is not a domain (host[:port], such as cce.example.com): %s"
                            .formatted(text.contains("@") ? "…@…" : text, illegal.getMessage()),
                    illegal);
        }
    }

    /** The host with its port, in lower case, as people know it. */
    @Override
    public String toString() {
        return url.uri().getRawAuthority().toLowerCase(Locale.ROOT);
    }
}
