package io.camelcce.console.web;

import org.apache.camel.util.StringHelper;

/** A page without a template: for whoever is not let in, and for what went wrong. */
public final class PlainPage {

    private static final String HTML = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%2$s</title>
            <link rel="icon" type="image/svg+xml" href="%1$s/assets/icon.svg">
            <link rel="stylesheet" href="%1$s/assets/console.css">
            </head>
            <body>
            <main>
            <h1>%2$s</h1>
            <p>%3$s</p>
            <p><a href="%1$s">Integrations</a></p>
            </main>
            </body>
            </html>
            """;

    private final String root;

    /** @param root the path of the console */
    public PlainPage(String root) {
        this.root = root;
    }

    /** Says what is the matter. */
    public Answer of(int status, String heading, String text) {
        return Answer.html(status, HTML.formatted(encoded(root), encoded(heading), encoded(text)));
    }

    private static String encoded(String text) {
        return StringHelper.xmlEncode(text);
    }
}
