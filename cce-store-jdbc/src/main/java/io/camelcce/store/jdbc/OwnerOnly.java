package io.camelcce.store.jdbc;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes files and folders that nobody but their owner can read, on file systems that know of owners (POSIX). */
final class OwnerOnly {

    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /** Makes a folder, and those above it, unless it is there: one that is there keeps its permissions. */
    static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, permissions(folder, FOLDER));
        }
    }

    /** Makes an empty file; takes away what others may do with one that is there. */
    static void makeFile(Path file) throws IOException {
        try {
            makeNewFile(file);
        } catch (FileAlreadyExistsException there) {
            close(file);
        }
    }

    /** @throws FileAlreadyExistsException if it is there */
    static void makeNewFile(Path file) throws IOException {
        Files.createFile(file, permissions(file, FILE));
    }

    /** Takes away what others may do with a file. */
    static void close(Path file) throws IOException {
        if (isPosix(file) && !FILE.containsAll(Files.getPosixFilePermissions(file))) {
            LOG.warn("{} could be used by others than its owner: their permissions are taken away", file);
            Files.setPosixFilePermissions(file, FILE);
        }
    }

    private static FileAttribute<?>[] permissions(Path path, Set<PosixFilePermission> permissions) {
        if (isPosix(path)) {
            return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
        }
        LOG.info("{} is on a file system without POSIX permissions: see that nobody else can read its folder", path);
        return new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
