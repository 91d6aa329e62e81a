package io.camelcce.wire;

import java.util.List;

/** A wire profile that cannot be used. */
public final class IllegalWireProfile extends IllegalArgumentException {

    /**
     * A profile with faults.
     *
     * @param source where the profile comes from
     * @param faults all of them, each with its key
     */
    IllegalWireProfile(String source, List<String> faults) {
        super("The wire profile %s cannot be used: %s".formatted(source, String.join("; ", faults)));
    }
}
