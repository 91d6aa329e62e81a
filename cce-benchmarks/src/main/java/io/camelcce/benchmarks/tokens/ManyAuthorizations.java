package io.camelcce.benchmarks.tokens;

import io.camelcce.auth.life.AuthorizationTokens;
import io.camelcce.authorization.AccessTokens;
import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.StorePlace;
import io.camelcce.authorization.StorePlace.InFolder;
import io.camelcce.authorization.StorePlace.KeyFile;
import io.camelcce.benchmarks.measured.Limit;
import io.camelcce.benchmarks.measured.Measurement;
import io.camelcce.benchmarks.measured.Series;
import io.camelcce.camel.CceComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A store with many authorizations, in a file.
 *
 * @param many how many
 * @param rounds how often each thing is measured
 * @param folder for the files
 */
record ManyAuthorizations(int many, int rounds, Path folder) {

    private static final Duration LIFETIME = Duration.ofDays(14);
    private static final int ROWS = 50;
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    List<Measurement> measure() throws Exception {
        StorePlace one = FilledStore.in(folder.resolve("one"), 1);
        StorePlace all = FilledStore.in(folder.resolve("many"), many);
        List<Measurement> measurements = new ArrayList<>();
        measurements.add(startUp(one, all));
        try (AuthorizationStore store = FilledStore.open(all)) {
            measurements.add(page(store));
            measurements.add(memory(store));
        }
        return measurements;
    }

    /** In turn, so that what the machine does besides falls on both. */
    private Measurement startUp(StorePlace one, StorePlace all) throws Exception {
        startUp(one);
        List<Double> differences = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            double few = startUp(one);
            differences.add(startUp(all) - few);
        }
        Series series = new Series(differences);
        return new Measurement(
                "start-up of a route with %,d authorizations in the store, beyond one with 1".formatted(many),
                series.median(),
                "ms",
                series.spread(),
                Limit.atMost(2_000));
    }

    private static double startUp(StorePlace place) throws Exception {
        String stored = ((InFolder) place.database()).folder();
        CceComponent component = new CceComponent();
        component.setDomain("http://localhost:1");
        component.setStore("file:" + stored);
        component.setStoreKeyFile(((KeyFile) place.key()).path());
        return OneRoute.startAndStop(component, "cce:getTask?authorization=" + ContactCenters.authorization(0))
                / NANOSECONDS_PER_MILLISECOND;
    }

    private Measurement page(AuthorizationStore store) {
        int last = Math.max(0, many - ROWS);
        store.page(ContactCenters.NAME, last, ROWS);
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            long begun = System.nanoTime();
            store.page(ContactCenters.NAME, last, ROWS);
            times.add((System.nanoTime() - begun) / NANOSECONDS_PER_MILLISECOND);
        }
        Series series = new Series(times);
        return new Measurement(
                "the last page of %d of %,d authorizations".formatted(ROWS, many),
                series.median(),
                "ms",
                series.spread(),
                Limit.atMost(50));
    }

    private Measurement memory(AuthorizationStore store) {
        List<AccessTokens> held = new ArrayList<>();
        try (AuthorizationTokens tokens =
                ContactCenters.tokens(store, GrantSettings.NONE, new InstantGrants(LIFETIME), Runnable::run)) {
            ask(tokens.of(ContactCenters.NAME, null));
            long before = used();
            for (int number = 0; number < many; number++) {
                AccessTokens one = tokens.of(ContactCenters.NAME, ContactCenters.authorization(number));
                ask(one);
                held.add(one);
            }
            double each = (double) (used() - before) / held.size();
            return new Measurement(
                    "memory of an authorization whose token was used, of %,d".formatted(many),
                    Math.rint(each),
                    "bytes",
                    "",
                    Limit.atMost(2_048));
        }
    }

    private static void ask(AccessTokens tokens) {
        tokens.access(Duration.ofSeconds(30));
    }

    /** After the garbage is gone, as far as the JVM lets itself be asked. */
    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 5; attempt++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
