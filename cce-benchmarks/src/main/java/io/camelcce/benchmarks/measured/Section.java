package io.camelcce.benchmarks.measured;

import java.util.List;

/**
 * What a part came to.
 *
 * @param name of the part, as on the page
 * @param tables for people, before the limits; empty if there is nothing but those
 * @param measurements with their limits
 */
public record Section(String name, String tables, List<Measurement> measurements) {

    /** Keeps a copy. */
    public Section {
        measurements = List.copyOf(measurements);
    }

    /** In Markdown. */
    public String markdown() {
        String limits = measurements.isEmpty() ? "" : new Report(measurements).markdown();
        return tables.isEmpty() || limits.isEmpty() ? tables + limits : tables + "\n" + limits;
    }

    /** Whether no limit is missed. */
    public boolean isMet() {
        return new Report(measurements).isMet();
    }
}
