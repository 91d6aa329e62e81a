package io.camelcce.auth.server;

import io.camelcce.auth.server.Discovered.Found;
import io.camelcce.auth.server.Discovered.Missing;
import io.camelcce.authorization.Granting.Failed;
import io.camelcce.authorization.ServerUrl;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.minidev.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * What answered where metadata were asked for. What is wrong with it is told without a word of its body, but for the issuer
 * that it claims: an issuer can be anything, and what servers say to this machine is not for everybody who may type one.
 */
record MetadataAnswer(HttpAnswer answer) {

    private static final int MOST_OF_ISSUER = 100;
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("\\s*([A-Za-z0-9.+-]{1,40}/[A-Za-z0-9.+-]{1,40})\\s*(;.*)?");

    /** The metadata of an issuer, or why they are none. */
    Discovered of(ServerUrl issuer, InstantSource clock) {
        if (answer.isOverloaded()) {
            return new Missing(new Failed(answer.text(), true, answer.retryAfter(clock)), false);
        }
        if (answer.response().status() != 200) {
            return missing(answer.isRedirect() ? HttpAnswer.redirects("the issuer that is named there") : "");
        }
        JSONObject json = answer.json();
        if (json == null) {
            return missing(answer.notJson() + mediaType());
        }
        Object claimed = json.get("issuer");
        // RFC 8414, section 3.3: the very same text, or it may be somebody else's document.
        return issuer.toString().equals(claimed)
                ? new Found(ServerMetadata.of(issuer, json))
                : missing(
                        ", its metadata are %s, not of the issuer %s to the letter: set the issuer as it is written there"
                                .formatted(shown(claimed), issuer));
    }

    /** What the body is instead: a page for people, as a rule. */
    private String mediaType() {
        Matcher type = MEDIA_TYPE.matcher(String.valueOf(answer.response().header("Content-Type")));
        return type.matches() && !answer.isTooLong()
                ? " (%s)".formatted(type.group(1).toLowerCase(Locale.ROOT))
                : "";
    }

    private Missing missing(String why) {
        return new Missing(new Failed(answer.text() + why, false, null), false);
    }

    /** A claim that is an address, without what does not belong into one. */
    private static String shown(@Nullable Object claimed) {
        if (claimed == null) {
            return "of no issuer";
        }
        try {
            URI uri = new URI(claimed.toString());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (uri.getHost() != null && (scheme.equals("https") || scheme.equals("http"))) {
                String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
                String text = scheme + "://" + uri.getHost() + port + uri.getRawPath();
                return "of the issuer '%s'"
                        .formatted(text.length() > MOST_OF_ISSUER ? text.substring(0, MOST_OF_ISSUER) + "…" : text);
            }
        } catch (URISyntaxException notAnAddress) {
            // It is told as what it is.
        }
        return "of an issuer that is no address";
    }
}
