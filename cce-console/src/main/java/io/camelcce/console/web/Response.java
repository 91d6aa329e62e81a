package io.camelcce.console.web;

/** What the console answers. */
public sealed interface Response {

    /**
     * A page, with the head and the navigation that all pages have.
     *
     * @param status of HTTP
     * @param title of the page, for people: what stands in the tab and is read out first
     * @param template the file below {@code src/main/jte}, such as {@code integrations.jte}; it has the parameters
     *     {@code frame}, a {@link io.camelcce.console.page.Frame}, and {@code model}
     * @param model what the template shows
     */
    record Page(int status, String title, String template, Object model) implements Response {

        /** A page that was found. */
        public static Page of(String title, String template, Object model) {
            return new Page(200, title, template, model);
        }
    }

    /**
     * Another page, to be asked for by GET (303).
     *
     * @param path below the console's own, with its query: {@code /integrations/default?added=main}
     */
    record SeeOther(String path) implements Response {}

    /** Nothing is there, or nothing of that name (404). */
    record NotFound(String text) implements Response {}
}
