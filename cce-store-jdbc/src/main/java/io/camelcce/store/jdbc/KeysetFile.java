package io.camelcce.store.jdbc;

import io.camelcce.authorization.AuthorizationStoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file with a keyset. It is there as a whole or not at all, where the file system has hard links. */
final class KeysetFile {

    private static final Logger LOG = LoggerFactory.getLogger(KeysetFile.class);
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final Path path;
    private final Linking linking;

    KeysetFile(String path) {
        this(path, Files::createLink);
    }

    /** @param linking how the file system makes hard links */
    KeysetFile(String path, Linking linking) {
        this.path = Path.of(path).toAbsolutePath().normalize();
        this.linking = linking;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** @throws AuthorizationStoreException if it cannot be read, or holds no keyset */
    Keyset read() {
        return parsed().orElseThrow(() -> new AuthorizationStoreException(
                "The key file %s holds no key: put it back as it was".formatted(path), null));
    }

    /**
     * Whether there is something in it that is no keyset.
     *
     * @throws AuthorizationStoreException if it cannot be read
     */
    boolean isDamaged() {
        return parsed().isEmpty();
    }

    /** Gives the file another name. Returns where it is now. */
    Path putAside() {
        Path aside = path.resolveSibling(path.getFileName() + ".damaged-" + TIMESTAMP.format(Instant.now()));
        try {
            return Files.move(path, aside);
        } catch (IOException refused) {
            throw new AuthorizationStoreException(
                    "The key file %s holds no key, and cannot be put aside: put it back as it was".formatted(path),
                    refused);
        }
    }

    /** Takes away what others than its owner may do with it, if that is possible: not with a secret that is mounted. */
    void close() {
        try {
            OwnerOnly.close(path);
        } catch (IOException refused) {
            LOG.warn("The permissions of the key file {} cannot be changed: see that nobody else can read it", path);
        }
    }

    private Optional<Keyset> parsed() {
        try {
            return Optional.of(Keyset.parse(Files.readString(path)));
        } catch (GeneralSecurityException | CharacterCodingException damaged) {
            // Not as a cause: its message may quote the key.
            return Optional.empty();
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
                linking.link(path, draft);
                return true;
            } catch (FileAlreadyExistsException madeByAnother) {
                return false;
            } catch (UnsupportedOperationException | FileSystemException noLinks) {
                return madeInPlace(keyset);
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

    /** Whoever comes second makes nothing, but may see the file before all of it is there. */
    private boolean madeInPlace(Keyset keyset) throws IOException {
        try {
            OwnerOnly.makeNewFile(path);
        } catch (FileAlreadyExistsException madeByAnother) {
            return false;
        }
        write(path, keyset);
        return true;
    }

    /** On the disk when this returns: what is encrypted with a key that a crash takes is lost. */
    private static void write(Path file, Keyset keyset) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer text = ByteBuffer.wrap(keyset.text().getBytes(StandardCharsets.UTF_8));
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.force(true);
        }
    }

    private boolean written(Keyset keyset, Placing placing) {
        try {
            Path folder = Objects.requireNonNull(path.getParent(), "a file is in a folder");
            OwnerOnly.makeFolder(folder);
            // Owner only, where the file system knows of owners.
            Path draft = Files.createTempFile(folder, String.valueOf(path.getFileName()), ".new");
            try {
                write(draft, keyset);
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

    /** Makes a hard link. */
    @FunctionalInterface
    interface Linking {
        /** @throws FileAlreadyExistsException if there is something in the place of the link */
        void link(Path link, Path existing) throws IOException;
    }

    /** Brings what was written to its place. */
    @FunctionalInterface
    private interface Placing {
        boolean place(Path draft) throws IOException;
    }
}
