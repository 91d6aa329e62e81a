package io.camelcce.benchmarks;

/** Where something was measured, for people. */
final class Machine {

    private Machine() {}

    static String text() {
        Runtime runtime = Runtime.getRuntime();
        return "%s %s, %d processors, JDK %s (%s), heap up to %,d MiB"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        runtime.availableProcessors(),
                        Runtime.version(),
                        System.getProperty("java.vm.name"),
                        runtime.maxMemory() >> 20);
    }
}
