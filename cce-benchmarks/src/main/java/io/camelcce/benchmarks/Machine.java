package io.camelcce.benchmarks;

import io.camelcce.benchmarks.jvm.Core;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where something was measured, for people. */
final class Machine {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** @param pinned whether server and clients have a processor each, as far as that can be had here */
    static String text(boolean pinned) {
        Runtime runtime = Runtime.getRuntime();
        return "%s %s, %d processors%s%s, JDK %s (%s), heap up to %,d MiB"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        runtime.availableProcessors(),
                        model(),
                        pinned && Core.arePinned()
                                ? " (server and clients pinned to one each)"
                                : " (nothing is pinned)",
                        Runtime.version(),
                        System.getProperty("java.vm.name"),
                        runtime.maxMemory() >> 20);
    }

    /** Empty where that is not told. */
    private static String model() {
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> ", " + line.substring(line.indexOf(':') + 1).strip())
                    .orElse("");
        } catch (IOException notLinux) {
            return "";
        }
    }
}
