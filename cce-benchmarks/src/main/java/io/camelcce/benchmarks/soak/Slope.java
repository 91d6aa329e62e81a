package io.camelcce.benchmarks.soak;

import java.util.List;

/** How steeply values at equal distances rise: by least squares. */
final class Slope {

    private Slope() {}

    /** By how much from one value to the next. */
    static double of(List<Double> values) {
        double middle = (values.size() - 1) / 2.0;
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double rise = 0;
        double run = 0;
        for (int index = 0; index < values.size(); index++) {
            rise += (index - middle) * (values.get(index) - mean);
            run += (index - middle) * (index - middle);
        }
        return rise / run;
    }
}
