package io.camelcce.benchmarks.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilerThreadsTest {

    @Test
    void aCompilerIsToldByItsName(@TempDir Path threads) throws IOException {
        name(threads, "7", "C2 CompilerThre");
        name(threads, "8", "pool-3-thread-1");
        CompilerThreads compilers = new CompilerThreads(threads);

        assertThat(compilers.test("7")).isTrue();
        assertThat(compilers.test("8")).isFalse();
        assertThat(compilers.test("9")).as("one that has ended").isFalse();
    }

    private static void name(Path threads, String thread, String name) throws IOException {
        Files.writeString(Files.createDirectory(threads.resolve(thread)).resolve("comm"), name + "\n");
    }
}
