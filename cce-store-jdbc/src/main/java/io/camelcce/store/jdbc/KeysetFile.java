package io.camelcce.store.jdbc;

import io.camelcce.authorization.AuthorizationStoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Objects;

/** A file with a keyset. It is there as a whole or not at all. */
final class KeysetFile {

    private final Path path;

    KeysetFile(String path) {
        this.path = Path.of(path).toAbsolutePath().normalize();
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** @throws AuthorizationStoreException if it cannot be read, or holds no keyset */
    Keyset read() {
        try {
            return Keyset.parse(Files.readString(path));
        } catch (GeneralSecurityException damaged) {
            // Not as the cause: its message may quote the key.
            throw new AuthorizationStoreException(
                    "The key file %s holds no key: put it back as it was".formatted(path), null);
        } catch (IOException unreadable) {
            throw new AuthorizationStoreException(
                    "The key file %s cannot be read: see that the user of this process may read it".formatted(path),
                    unreadable);
        }
    }

    /**
     * Makes the file, unless somebody else just did.
     *
     * @return whether it was made here
     */
    boolean make(Keyset keyset) {
        return written(keyset, draft -> {
            try {
                Files.createLink(path, draft);
                return true;
            } catch (FileAlreadyExistsException madeByAnother) {
                return false;
            } catch (UnsupportedOperationException noLinks) {
                Files.move(draft, path);
                return true;
            }
        });
    }

    /** Puts another keyset into the file. */
    void replace(Keyset keyset) {
        written(keyset, draft -> {
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
            return true;
        });
    }

    /** Changes when the file does. */
    String stamp() {
        try {
            return Files.getLastModifiedTime(path) + " " + Files.size(path);
        } catch (IOException gone) {
            return "";
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private boolean written(Keyset keyset, Placing placing) {
        try {
            Path folder = Objects.requireNonNull(path.getParent(), "a file is in a folder");
            OwnerOnly.makeFolder(folder);
            // Owner only, where the file system knows of owners.
            Path draft = Files.createTempFile(folder, String.valueOf(path.getFileName()), ".new");
            try {
                Files.write(draft, keyset.text().getBytes(StandardCharsets.UTF_8));
                return placing.place(draft);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException refused) {
            throw new AuthorizationStoreException(
                    "The key file %s cannot be written: see that the user of this process may write its folder"
                            .formatted(path),
                    refused);
        }
    }

    /** Brings what was written to its place. */
    @FunctionalInterface
    private interface Placing {
        boolean place(Path draft) throws IOException;
    }
}
