package io.camelcce.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutableTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsSaidIsTaken() throws IOException {
        Path mine = program("my-browser");
        program("chromium");

        assertThat(Executable.in(Map.of("CHROMIUM", mine.toString(), "PATH", folder.toString())))
                .contains(mine);
    }

    @Test
    void whatIsSaidButIsNotThereIsTold() {
        assertThatThrownBy(() ->
                        Executable.in(Map.of("CHROMIUM", folder.resolve("gone").toString())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("CHROMIUM names", "gone", "unset it");
    }

    @Test
    void theFirstOfItsNamesOnThePathIsTaken() throws IOException {
        Path chrome = program("google-chrome");
        String path = folder.resolve("none") + File.pathSeparator + folder;

        assertThat(Executable.in(Map.of("PATH", path))).contains(chrome);
        Path chromium = program("chromium");
        assertThat(Executable.in(Map.of("CHROMIUM", "", "PATH", path))).contains(chromium);
    }

    @Test
    void noneIsFoundWhereNoneIs() throws IOException {
        Files.writeString(folder.resolve("chromium"), "cannot be run");

        assertThat(Executable.in(Map.of("PATH", folder.toString()))).isEmpty();
        assertThat(Executable.in(Map.of())).isEmpty();
    }

    private Path program(String name) throws IOException {
        Path program = Files.writeString(folder.resolve(name), "");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
