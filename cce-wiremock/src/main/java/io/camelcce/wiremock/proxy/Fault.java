package io.camelcce.wiremock.proxy;

import java.time.Duration;

/**
 * What befalls one direction of a connection. {@code atByte} counts what was passed on in that direction, over the whole
 * connection: the fault strikes as soon as exactly that many bytes were. At 0 it strikes when the first byte comes, which
 * is not passed on by then. A direction that ends before is left alone.
 *
 * <p>Every factory throws an {@link IllegalArgumentException} when a number or a duration is negative.
 */
public sealed interface Fault permits Strike, Slice {

    /** Both sides get a reset (RST). What a side has not read by then may be lost to it, as with every reset. */
    static Fault reset(long atByte) {
        return new Reset(atByte);
    }

    /** Both sides get an end of stream, and the connection counts as closed. What they still send is dropped. */
    static Fault cut(long atByte) {
        return new Cut(atByte);
    }

    /**
     * The receiver of this direction gets an end of stream, and what still comes for it is dropped. The other direction
     * goes on.
     */
    static Fault halfClose(long atByte) {
        return new HalfClose(atByte);
    }

    /** Nothing more is read in this direction, and nothing is closed, until {@link FaultyProxy#release()}. */
    static Fault stall(long atByte) {
        return new Stall(atByte);
    }

    /**
     * What comes from there on is taken, kept, and passed on at {@link FaultyProxy#release()}, even if the sender has
     * left meanwhile. However it left, the receiver then gets an end of stream behind it.
     */
    static Fault hold(long atByte) {
        return new Hold(atByte);
    }

    /** As {@link #hold}, let go by itself that long after the first byte, or the end, came. */
    static Fault delay(long atByte, Duration by) {
        return new Delay(atByte, by);
    }

    /** All is passed on in pieces of at most that many bytes, at least 1, with a pause in between. Once a direction. */
    static Fault slice(int bytes, Duration between) {
        return new Slice(bytes, between);
    }
}
