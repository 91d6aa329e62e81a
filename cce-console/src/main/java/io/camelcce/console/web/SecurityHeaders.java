package io.camelcce.console.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** What every answer says to browsers, whatever it is. */
final class SecurityHeaders {

    private static final Map<String, String> ALL = all();

    private SecurityHeaders() {}

    static Map<String, String> get() {
        return ALL;
    }

    private static Map<String, String> all() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                        + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cache-Control", "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        // A page that opens a sign-in has to hear when its window is closed.
        headers.put("Cross-Origin-Opener-Policy", "same-origin-allow-popups");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        return Map.copyOf(headers);
    }
}
