package io.camelcce.docs;

/** A table of a page that is made of what the code says. */
interface RenderedTable {

    /** Where it stands. */
    default Page page() {
        return Page.COMPONENT;
    }

    /** What the begin and the end of the table are marked with. */
    String marker();

    /** The table in Markdown. */
    String markdown();
}
