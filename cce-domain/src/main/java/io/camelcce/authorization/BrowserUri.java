package io.camelcce.authorization;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;

/** Reads URIs as browsers send them: with characters in the query that RFC 3986 wants encoded. */
final class BrowserUri {

    private static final String ALLOWED = "%-._~:/?@!$&'()*+,;=";

    private BrowserUri() {}

    /** The URI; one without a query if it cannot be read at all. */
    static URI parse(String text) {
        int query = text.indexOf('?');
        try {
            return new URI(query < 0 ? text : text.substring(0, query) + encoded(text.substring(query)));
        } catch (URISyntaxException unreadable) {
            return URI.create("");
        }
    }

    private static String encoded(String query) {
        StringBuilder encoded = new StringBuilder();
        query.replaceAll("%(?![0-9A-Fa-f]{2})", "%25").codePoints().forEach(each -> encode(each, encoded));
        return encoded.toString();
    }

    private static void encode(int codePoint, StringBuilder encoded) {
        if (ALLOWED.indexOf(codePoint) >= 0 || (codePoint < 128 && Character.isLetterOrDigit(codePoint))) {
            encoded.appendCodePoint(codePoint);
            return;
        }
        for (byte each : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            encoded.append("%%%02X".formatted(each));
        }
    }
}
