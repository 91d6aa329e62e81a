package io.camelcce.console.page;

import java.util.List;

/**
 * What all pages have in common.
 *
 * @param title of the page
 * @param root the path of the console itself: {@code /cce}
 * @param formToken has to stand in every form, as the hidden field {@code formToken}
 * @param visitor who looks at it
 * @param trail the way here, without this page itself
 */
public record Frame(String title, String root, String formToken, String visitor, List<Link> trail) {

    /** Keeps a copy. */
    public Frame {
        trail = List.copyOf(trail);
    }

    /**
     * A link.
     *
     * @param text of it
     * @param path below the console's own
     */
    public record Link(String text, String path) {}

    /** Without the form token. */
    @Override
    public String toString() {
        return "Frame[" + title + "]";
    }
}
