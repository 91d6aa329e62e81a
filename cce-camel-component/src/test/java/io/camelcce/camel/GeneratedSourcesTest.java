package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is generated from the annotations is committed as it is. */
class GeneratedSourcesTest {

    @Test
    void areCommittedAsThisBuildMadeThem() throws IOException {
        Map<String, String> committed = files(Path.of("target/committed"));
        Map<String, String> generated = files(Path.of("src/generated"));

        assertThat(committed)
                .as("src/generated was stale and has just been made anew: look at it, commit it, and build again")
                .isEqualTo(generated);
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }
}
