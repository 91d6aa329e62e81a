package io.camelcce.benchmarks.client;

import io.camelcce.benchmarks.jvm.Mark;
import io.camelcce.benchmarks.load.Callers;
import io.camelcce.benchmarks.load.Threads;
import io.camelcce.benchmarks.load.WarmUp;
import io.camelcce.benchmarks.load.Window;
import java.time.Duration;

/**
 * What a client is told to do.
 *
 * @param load the kind of load
 * @param callers how many
 * @param threads what they run on
 * @param amount milliseconds of a loop, a warm-up or what is between marks, or the number of calls
 * @param rate of an open loop, in calls a second
 */
public record Order(Load load, int callers, Threads threads, long amount, double rate) {

    /** The kinds of load. */
    public enum Load {
        /** Everyone calls again as soon as it is answered. */
        CLOSED_LOOP,
        /** The same, until Java has compiled what they run through. */
        WARM_UP,
        /** Calls begin at a fixed rate. */
        OPEN_LOOP,
        /** A number of calls, as fast as they go. */
        COUNTED,
        /** As in a closed loop; marks are set where what is told of begins and ends. */
        MARKED
    }

    /** As fast as they can, for some time. */
    public static Order closedLoop(int callers, Duration time) {
        return closedLoop(callers, time, Threads.PLATFORM);
    }

    /** As fast as they can, for some time, on one kind of threads. */
    public static Order closedLoop(int callers, Duration time, Threads threads) {
        return new Order(Load.CLOSED_LOOP, callers, threads, time.toMillis(), 0);
    }

    /** As fast as they can, until Java has compiled what they run through, or some time is over. */
    public static Order warmUp(int callers, Threads threads, Duration longest) {
        return new Order(Load.WARM_UP, callers, threads, longest.toMillis(), 0);
    }

    /** At a rate, for some time. */
    public static Order openLoop(int callers, Duration time, double rate) {
        return new Order(Load.OPEN_LOOP, callers, Threads.PLATFORM, time.toMillis(), rate);
    }

    /** A number of calls. */
    public static Order counted(int callers, long calls) {
        return new Order(Load.COUNTED, callers, Threads.PLATFORM, calls, 0);
    }

    /** As fast as they can; system calls are counted for some time of it. */
    public static Order marked(int callers, Duration time) {
        return new Order(Load.MARKED, callers, Threads.PLATFORM, time.toMillis(), 0);
    }

    Window carryOut(Callers all) throws Exception {
        return switch (load) {
            case CLOSED_LOOP -> all.closedLoop(Duration.ofMillis(amount));
            case WARM_UP -> WarmUp.of(all, Duration.ofMillis(amount));
            case OPEN_LOOP -> all.openLoop(rate, Duration.ofMillis(amount));
            case COUNTED -> all.counted(amount);
            case MARKED -> all.markedLoop(Duration.ofMillis(amount), Mark.FROM::set, Mark.TO::set);
        };
    }
}
