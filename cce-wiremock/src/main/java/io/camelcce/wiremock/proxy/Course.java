package io.camelcce.wiremock.proxy;

import java.util.Comparator;
import java.util.List;

/**
 * The faults of a direction, in the order of its bytes.
 *
 * @param slice how all of it is passed on
 */
record Course(List<Strike> strikes, Slice slice) {

    static Course of(List<Fault> faults) {
        return new Course(
                faults.stream()
                        .filter(Strike.class::isInstance)
                        .map(Strike.class::cast)
                        .sorted(Comparator.comparingLong(Strike::atByte))
                        .toList(),
                faults.stream()
                        .filter(Slice.class::isInstance)
                        .map(Slice.class::cast)
                        .findFirst()
                        .orElse(Slice.NONE));
    }
}
