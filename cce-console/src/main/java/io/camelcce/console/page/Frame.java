package io.camelcce.console.page;

/**
 * What all pages have in common.
 *
 * @param title of the page
 * @param root the path of the console itself: {@code /cce}
 * @param formToken has to stand in every form, as the hidden field {@code formToken}
 * @param visitor who looks at it
 */
public record Frame(String title, String root, String formToken, String visitor) {

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
