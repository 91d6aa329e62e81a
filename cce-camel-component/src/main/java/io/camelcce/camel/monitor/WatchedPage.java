package io.camelcce.camel.monitor;

import java.util.List;

/**
 * Some of the authorizations of an integration.
 *
 * @param some in the order in which they were added
 * @param total how many there are, on this page or not, of those that were asked for
 */
public record WatchedPage(List<WatchedAuthorization> some, int total) {

    /** Of an integration of which nothing is known. */
    public static final WatchedPage NONE = new WatchedPage(List.of(), 0);

    /** Keeps a copy of the list. */
    public WatchedPage {
        some = List.copyOf(some);
    }
}
