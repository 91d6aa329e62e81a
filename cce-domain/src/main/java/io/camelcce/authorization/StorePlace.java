package io.camelcce.authorization;

import org.jspecify.annotations.Nullable;

/**
 * Where authorizations are kept, and the key that they are encrypted with.
 *
 * @param database where
 * @param key the key
 */
public record StorePlace(Database database, Key key) {

    /** A kind of place. */
    public sealed interface Database {}

    /**
     * A file that is made when it is needed.
     *
     * @param folder where it is, as a path
     */
    public record InFolder(String folder) implements Database {}

    /**
     * A database that is reached by JDBC.
     *
     * @param url begins with {@code jdbc:}
     */
    public record AtUrl(
            String url, @Nullable String user, @Nullable Secret password) implements Database {}

    /**
     * A database of the application.
     *
     * @param dataSource a {@code javax.sql.DataSource}
     */
    public record Of(Object dataSource) implements Database {}

    /** Where the key comes from. */
    public sealed interface Key {}

    /**
     * A file that is made when it is needed.
     *
     * @param path of the file
     */
    public record KeyFile(String path) implements Key {}

    /**
     * A key that the application has.
     *
     * @param keyset as the file would hold it
     */
    public record KeyText(Secret keyset) implements Key {}
}
