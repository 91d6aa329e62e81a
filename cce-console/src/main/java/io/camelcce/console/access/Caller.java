package io.camelcce.console.access;

import io.camelcce.authorization.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, before it is known whether they may. Except for what the runtime says, all of it can be made up.
 *
 * @param host that the browser thinks it speaks with, with its port
 * @param origin of the page that sent the request; {@code null} as a word if the browser does not tell
 * @param fetchSite how the page that sent it is related to this, by {@code Sec-Fetch-Site}
 * @param fetchMode what it is sent for, by {@code Sec-Fetch-Mode}: {@code navigate} for a page
 * @param referer the page that sent it
 * @param session that its cookie names
 * @param user as the runtime authenticated them; null if it did not
 * @param address where the connection comes from
 * @param near whether that is this machine
 */
public record Caller(
        @Nullable String host,
        @Nullable String origin,
        @Nullable String fetchSite,
        @Nullable String fetchMode,
        @Nullable String referer,
        @Nullable Secret session,
        @Nullable String user,
        String address,
        boolean near) {

    /** Whether a page of somebody else asks for something to have in itself, such as an image. */
    boolean isForAForeignPage() {
        return "cross-site".equals(fetchSite) && fetchMode != null && !isNavigation();
    }

    /** Whether the answer is seen in this browser as a page, or by a page of this server: as far as browsers say. */
    boolean isForAPageOfOurs() {
        boolean saysNothing = fetchSite == null && fetchMode == null;
        return saysNothing || isNavigation() || "same-origin".equals(fetchSite);
    }

    private boolean isNavigation() {
        return "navigate".equals(fetchMode);
    }

    /** Without what headers say: a referrer may hold a code or a token. */
    @Override
    public String toString() {
        return "Caller[user=%s, address=%s, near=%s]".formatted(user, address, near);
    }
}
