package io.camelcce.wiremock.proxy;

import java.io.IOException;

/** A fault that strikes once, at a byte. */
sealed interface Strike extends Fault permits Reset, Cut, HalfClose, Stall, Hold, Delay {

    long atByte();

    void on(Direction direction) throws IOException;

    static void check(long atByte) {
        if (atByte < 0) {
            throw new IllegalArgumentException("a fault strikes at byte 0 or later, not at " + atByte);
        }
    }
}
