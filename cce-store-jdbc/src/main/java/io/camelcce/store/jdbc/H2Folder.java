package io.camelcce.store.jdbc;

import io.camelcce.authorization.AuthorizationStoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;

/** An H2 database in a file that is made when it is needed. */
final class H2Folder {

    private static final String NAME = "authorizations";

    /**
     * {@code async}: an interrupted thread would close the file of the ordinary file system. {@code WRITE_DELAY=0}: what
     * is committed has left the process. The trace would be a second file, with what drivers quote.
     */
    private static final String SETTINGS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

    private final Path folder;

    H2Folder(String folder) {
        this.folder = Path.of(folder).toAbsolutePath().normalize();
    }

    Path file() {
        return folder.resolve(NAME + ".mv.db");
    }

    boolean exists() {
        return Files.exists(file());
    }

    /** @throws AuthorizationStoreException if the file cannot be made, or is in use by another process */
    ConnectionSource connections() {
        if (folder.toString().indexOf(';') >= 0) {
            throw new AuthorizationStoreException(
                    "Authorizations cannot be kept in %s: a semicolon in the path is more than H2 can bear: choose another folder"
                            .formatted(folder),
                    null);
        }
        make();
        String url = "jdbc:h2:async:" + folder.resolve(NAME) + SETTINGS;
        Properties properties = new Properties();
        properties.setProperty("user", "sa");
        properties.setProperty("password", "");
        StoreFailures failures = new StoreFailures(folder.toString());
        OwnConnections connections = new OwnConnections(new org.h2.Driver(), url, properties, failures);
        try {
            return new HeldOpen(connections);
        } catch (SQLException failure) {
            throw failures.of(failure);
        }
    }

    private void make() {
        try {
            OwnerOnly.makeFolder(folder);
            OwnerOnly.makeFile(file());
        } catch (IOException refused) {
            throw new AuthorizationStoreException(
                    "The file of authorizations in %s cannot be made: see that the folder can be written by the user of this process"
                            .formatted(folder),
                    refused);
        }
    }
}
