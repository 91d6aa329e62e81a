package io.camelcce.wiremock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The contact centres that tests start from. */
final class ContactCenters {

    static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    private ContactCenters() {}

    static Clock standingClock() {
        return Clock.fixed(START, ZoneOffset.UTC);
    }

    /** A request with nothing but what has to be there. */
    static TaskRequest request(String taskId) {
        return new TaskRequest(
                taskId, "chat", "chat", "selector", "origin", "destination", "inbound", null, null, null, List.of());
    }

    /** Tasks whose clock stands still at the start. */
    static TaskMemory tasks(SwitchBoard switches) {
        return tasks(switches, standingClock(), Onlooker.none());
    }

    static TaskMemory tasks(SwitchBoard switches, Clock clock, Onlooker onlooker) {
        TaskLife life = new TaskLife(switches);
        TaskTime time = new TaskTime(switches, life);
        Lives lives = new Lives(100_000);
        return new TaskMemory(
                switches, life, new CurrentTasks(clock, time, lives, new QueueLimits(switches), onlooker));
    }

    /** One whose time moves by {@code advance} only. */
    static ContactCenterBuilder withStandingClock() {
        return SimulatedContactCenter.builder().clock(standingClock());
    }
}
