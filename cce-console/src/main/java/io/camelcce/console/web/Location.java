package io.camelcce.console.web;

import java.nio.charset.StandardCharsets;

/** Where a browser is sent to, fit for a header. */
final class Location {

    private Location() {}

    /** A path of this server, whatever the text is: it begins with the root, and nothing in it ends the header. */
    static String of(String root, String path) {
        StringBuilder location = new StringBuilder(root);
        if (!path.startsWith("/") && !path.startsWith("?") && !path.isEmpty()) {
            location.append('/');
        }
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            if (each > ' ' && each < 127) {
                location.append((char) each);
            } else {
                location.append("%%%02X".formatted(each));
            }
        }
        return location.toString();
    }
}
