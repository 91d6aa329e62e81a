package io.camelcce.console.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the authorizations of an integration, as many as a page has.
 *
 * @param integration its name
 * @param path of its page
 * @param filter what their names contain; empty for all
 * @param total how many there are
 * @param page which page this is, from 1
 * @param rowsPath of the rows alone, with their query
 * @param before path of the page before; null if this is the first
 * @param after path of the page after; null if this is the last
 */
public record AuthorizationTable(
        String integration,
        String path,
        String filter,
        int total,
        int page,
        int pages,
        String rowsPath,
        @Nullable String before,
        @Nullable String after,
        List<AuthorizationRow> rows) {

    /** Keeps a copy of the rows. */
    public AuthorizationTable {
        rows = List.copyOf(rows);
    }

    /** Where deeds lead back to. */
    public TablePlace place() {
        return new TablePlace(page, filter);
    }

    /** Whether there are none at all. */
    public boolean isEmpty() {
        return total == 0 && filter.isEmpty();
    }

    /** Whether a look through pages is of use. */
    public boolean isLong() {
        return pages > 1 || !filter.isEmpty();
    }
}
