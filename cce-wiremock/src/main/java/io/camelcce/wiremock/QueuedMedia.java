package io.camelcce.wiremock;

import java.util.Locale;

/** Which media type's queue a task waits in. */
final class QueuedMedia {

    private static final String WEB_CALLBACK = "web callback";
    private static final String TELEPHONY = "telephony";

    private QueuedMedia() {}

    /** In lower case; a web callback is routed as telephony. */
    static String of(String mediaType) {
        return isWebCallback(mediaType) ? TELEPHONY : mediaType.toLowerCase(Locale.ROOT);
    }

    static boolean isWebCallback(String mediaType) {
        return mediaType.equalsIgnoreCase(WEB_CALLBACK);
    }
}
