package io.camelcce.history;

import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.Switches;
import io.camelcce.wiremock.TaskFault;
import io.camelcce.wiremock.TaskOperation;
import io.camelcce.wiremock.proxy.FaultyProxy;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What is wrong for all clients at once, for a while. Safe for several threads. */
final class Weather {

    private static final int FULL = 0;
    private static final int MOST_TIMES = 30;
    private static final int LONGEST_DELAY = 800;
    /** So that most of the requests that are held are let go only when their retries are done. */
    private static final int CHANGES_OF_A_HOLD = 8;

    private final SimulatedContactCenter contactCenter;
    private final FaultyProxy proxy;
    private final Random random;
    private final Counts played;
    private int changes;

    Weather(SimulatedContactCenter contactCenter, FaultyProxy proxy, Random random, Counts played) {
        this.contactCenter = contactCenter;
        this.proxy = proxy;
        this.random = random;
        this.played = played;
    }

    /** Lets it change if it has not yet done so this often. */
    synchronized void change(int times) {
        while (changes < times) {
            changes++;
            calm();
            if (changes % CHANGES_OF_A_HOLD == 0) {
                proxy.release();
            }
            next();
        }
    }

    /** Nothing is wrong any more, and what was held is let go. */
    synchronized void clear() {
        calm();
        proxy.release();
    }

    private void calm() {
        contactCenter.set(Switches.CAPACITY, Switches.CAPACITY.byDefault());
        contactCenter.set(Switches.REQUESTS_PER_SECOND, Optional.empty());
        contactCenter.set(Switches.TASK_FAULT, Optional.empty());
        contactCenter.set(Switches.ANSWER_DELAY, Duration.ZERO);
        contactCenter.set(Switches.CARRY_OUT_DELAY, Duration.ZERO);
        proxy.accept();
    }

    private void next() {
        int which = random.nextInt(100);
        if (which < 20) {
            played.add("fair weather");
        } else if (which < 28) {
            played.add("connections refused");
            proxy.refuse();
            proxy.dropIdle();
        } else if (which < 34) {
            played.add("idle connections dropped");
            proxy.dropIdle();
        } else if (which < 38) {
            played.add("queue full");
            contactCenter.set(Switches.CAPACITY, FULL);
        } else if (which < 42) {
            played.add("too many requests");
            contactCenter.set(Switches.REQUEST_BURST, 1);
            contactCenter.set(Switches.REQUESTS_PER_SECOND, Optional.of(1));
        } else if (which < 46) {
            played.add("tokens refused");
            contactCenter.refuseTokens();
        } else {
            befall();
        }
    }

    /** Something that befalls some or all operations, a few times or all the time. */
    private void befall() {
        contactCenter.set(
                Switches.TASK_FAULT_TIMES,
                random.nextBoolean() ? Optional.empty() : Optional.of(1 + random.nextInt(MOST_TIMES)));
        contactCenter.set(
                Switches.TASK_FAULT_OPERATIONS,
                random.nextBoolean() ? Optional.empty() : Optional.of(Set.of(one(TaskOperation.values()))));
        int which = random.nextInt(10);
        if (which < 2) {
            played.add("carried out late");
            contactCenter.set(Switches.CARRY_OUT_DELAY, delay());
        } else if (which < 4) {
            played.add("answered late");
            contactCenter.set(Switches.ANSWER_DELAY, delay());
        } else {
            TaskFault fault = one(TaskFault.values());
            played.add(fault.name());
            contactCenter.set(Switches.TASK_FAULT, Optional.of(fault));
        }
    }

    private Duration delay() {
        return Duration.ofMillis(random.nextInt(LONGEST_DELAY));
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
