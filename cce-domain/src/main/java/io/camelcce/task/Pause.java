package io.camelcce.task;

import java.time.Duration;

/** Lets a call wait before it repeats an attempt. */
@FunctionalInterface
public interface Pause {

    /**
     * Waits.
     *
     * @return whether the time has passed; false at once if the thread is interrupted, whose flag stays set, or if no call
     *     is to be made any more
     */
    boolean sleep(Duration time);
}
