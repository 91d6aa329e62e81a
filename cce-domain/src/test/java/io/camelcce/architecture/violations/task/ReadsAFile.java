package io.camelcce.architecture.violations.task;

import java.nio.file.Path;

public final class ReadsAFile {

    boolean file() {
        return Path.of("/").isAbsolute();
    }
}
