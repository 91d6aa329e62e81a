package io.camelcce.console.page;

import io.camelcce.console.page.Frame.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deed that is asked about before it is done.
 *
 * @param name of the authorization
 * @param path of its pages
 * @param back the path of its integration, at the place where it stands
 * @param impossible why it cannot be done; null if it can
 * @param place in the table, to lead back to
 */
public record DeedModel(
        String name, String path, String back, @Nullable String impossible, TablePlace place, List<Link> trail) {

    /** Keeps a copy of the list. */
    public DeedModel {
        trail = List.copyOf(trail);
    }

    static DeedModel of(Subject subject, @Nullable String impossible, TablePlace place) {
        return new DeedModel(
                subject.name().value(),
                subject.path(),
                place.on(Paths.of(subject.of())),
                impossible,
                place,
                Trails.below(subject.of(), place));
    }
}
