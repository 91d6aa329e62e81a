package io.camelcce.console.page;

import io.camelcce.console.web.Request;
import io.camelcce.console.web.Response;

/** Where a deed leads: to where its button was, the table of authorizations or the page of one. */
final class WayBack {

    private static final String FROM = "from";
    private static final String VIEW = "view";

    private WayBack() {}

    static Response after(Request deed, Subject subject) {
        TablePlace place = TablePlace.of(deed.form());
        boolean fromView = deed.form().get(FROM).equals(VIEW);
        return new Response.SeeOther(place.on(fromView ? subject.path() : Paths.of(subject.of())));
    }
}
