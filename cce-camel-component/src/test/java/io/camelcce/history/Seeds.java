package io.camelcce.history;

import java.util.Random;
import java.util.SplittableRandom;

/** Numbers by chance that are always the same for the same seed. */
final class Seeds {

    private Seeds() {}

    /** The seed that comes after one. */
    static long next(long seed) {
        return new SplittableRandom(seed).nextLong();
    }

    /** A source of its own for each part of what a seed decides. */
    static Random random(long seed, long part) {
        return new Random(next(seed ^ next(part)));
    }
}
