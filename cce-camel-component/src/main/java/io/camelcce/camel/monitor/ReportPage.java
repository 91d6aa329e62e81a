package io.camelcce.camel.monitor;

import java.util.List;

/**
 * Some of the authorizations of an integration.
 *
 * @param some in the order in which they were added
 * @param total how many there are, on this page or not, of those that were asked for
 */
public record ReportPage(List<ReportedAuthorization> some, int total) {

    /** Keeps a copy of the list. */
    public ReportPage {
        some = List.copyOf(some);
    }
}
