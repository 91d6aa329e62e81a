package io.camelcce.history;

import java.util.stream.Stream;

/** Something that holds between what clients were told and what the contact centre did. */
@FunctionalInterface
interface Rule {

    /** What contradicts it. */
    Stream<Contradiction> contradictions(Evidence evidence);
}
