package io.camelcce.console.page;

import io.camelcce.console.web.Parameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where in the table of authorizations somebody is: deeds lead back there.
 *
 * @param page from 1
 * @param filter what the names contain; empty for all
 */
public record TablePlace(int page, String filter) {

    static final TablePlace FIRST = new TablePlace(1, "");
    private static final int LONGEST_NAME = 64;

    /** What a browser sent: what is no page is the first, and a filter is no longer than a name. */
    static TablePlace of(Parameters sent) {
        String page = sent.get("page");
        String filter = sent.get("filter");
        return new TablePlace(
                page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1,
                filter.substring(0, Math.min(filter.length(), LONGEST_NAME)));
    }

    /** Whether it is where everybody begins. */
    public boolean isFirst() {
        return equals(FIRST);
    }

    /** Behind the path of an integration. */
    String query() {
        return "?page=" + page
                + (filter.isEmpty() ? "" : "&filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
    }

    /** The path of a page that is at this place, or leads back to it. */
    public String on(String path) {
        return isFirst() ? path : path + query();
    }
}
