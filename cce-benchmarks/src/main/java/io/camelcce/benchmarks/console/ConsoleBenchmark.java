package io.camelcce.benchmarks.console;

import io.camelcce.benchmarks.measured.Benchmark;
import io.camelcce.benchmarks.measured.Limit;
import io.camelcce.benchmarks.measured.Measurement;
import io.camelcce.benchmarks.measured.Progress;
import io.camelcce.benchmarks.measured.Section;
import io.camelcce.benchmarks.measured.Series;
import io.camelcce.benchmarks.tokens.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long the console takes for a page of an integration with many authorizations.
 *
 * @param authorizations how many are many
 * @param warmUp how often each page is asked for before
 * @param rounds how often each page is measured
 */
public record ConsoleBenchmark(int authorizations, int warmUp, int rounds) implements Benchmark {

    /** A thousand authorizations. */
    public static final ConsoleBenchmark LONG = new ConsoleBenchmark(1_000, 300, 500);

    /** To see that it works. */
    public static final ConsoleBenchmark SHORT = new ConsoleBenchmark(60, 1, 3);

    private static final Duration START = Duration.ofSeconds(10);
    private static final Duration PAGE = Duration.ofMillis(20);
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;
    private static final Limit LIMIT = Limit.atMost(50);

    @Override
    public Duration estimate() {
        return START.plus(PAGE.multipliedBy((warmUp + rounds) * 3L));
    }

    @Override
    public Section measure(Path results, Progress progress) throws Exception {
        Path folder = Files.createTempDirectory("cce-bench");
        try (ServedConsole console = ServedConsole.start(folder.resolve("store"), authorizations)) {
            String last = "authorization " + (authorizations - 1);
            return new Section(
                    "console",
                    "",
                    List.of(
                            page(console, progress, "the first page", "", "authorization 0"),
                            page(console, progress, "the last page", "?page=" + lastPage(console), last),
                            page(
                                    console,
                                    progress,
                                    "the page that a part of a name finds",
                                    "?filter=" + (authorizations - 1),
                                    last)));
        } finally {
            Folders.delete(folder);
        }
    }

    private Measurement page(ServedConsole console, Progress progress, String what, String query, String shown)
            throws Exception {
        progress.begins("console: " + what);
        List<Double> times = new ArrayList<>();
        for (int round = -warmUp; round < rounds; round++) {
            long begun = System.nanoTime();
            String page = console.get("/integrations/default" + query);
            double time = (System.nanoTime() - begun) / NANOSECONDS_PER_MILLISECOND;
            if (!page.contains(shown)) {
                throw new IllegalStateException("%s does not show %s".formatted(what, shown));
            }
            if (round >= 0) {
                times.add(time);
            }
        }
        String words = "%s of %,d authorizations, over HTTP".formatted(what, authorizations);
        return Measurement.of(words, new Series(times), "ms", LIMIT);
    }

    private int lastPage(ServedConsole console) throws Exception {
        int onAPage = console.get("/integrations/default").split("data-authorization=", -1).length - 1;
        return (authorizations + onAPage - 1) / onAPage;
    }
}
