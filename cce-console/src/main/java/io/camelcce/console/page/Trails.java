package io.camelcce.console.page;

import io.camelcce.authorization.IntegrationName;
import io.camelcce.console.page.Frame.Link;
import java.util.List;

/** The way to a page. */
final class Trails {

    static final List<Link> TO_INTEGRATION = List.of(new Link("Integrations", "/"));

    private Trails() {}

    static List<Link> below(IntegrationName integration) {
        return below(integration, TablePlace.FIRST);
    }

    static List<Link> below(IntegrationName integration, TablePlace place) {
        return List.of(
                new Link("Integrations", "/"), new Link("Integration " + integration, place.on(Paths.of(integration))));
    }
}
