package io.camelcce.wiremock;

import java.security.SecureRandom;

/** All that a contact centre keeps from one request to the next, and that a reset brings back to the start. */
final class ContactCenterMemory {

    private static final int KEPT_REQUESTS = 100_000;
    private static final int KEPT_TASKS = 100_000;

    private final SimulatorClock clock;
    private final SwitchBoard switches;
    private final TaskLife life;
    private final TaskMemory tasks;
    private final Tokens tokens;
    private final RequestLog requests = new RequestLog(KEPT_REQUESTS);
    private final RateLimit rateLimit;

    ContactCenterMemory(Settings settings, Onlooker onlooker) {
        clock = new SimulatorClock(settings.clock());
        switches = settings.switches();
        life = new TaskLife(switches);
        tasks = new TaskMemory(switches, life, currentTasks(onlooker));
        tokens = new Tokens(clock, settings.tokenLifetime(), new SecureRandom());
        rateLimit = new RateLimit(clock, switches);
    }

    SimulatorClock clock() {
        return clock;
    }

    SwitchBoard switches() {
        return switches;
    }

    TaskLife life() {
        return life;
    }

    TaskMemory tasks() {
        return tasks;
    }

    Tokens tokens() {
        return tokens;
    }

    RequestLog requests() {
        return requests;
    }

    RateLimit rateLimit() {
        return rateLimit;
    }

    Ledger ledger() {
        return new Ledger(tasks, requests);
    }

    void reset() {
        clock.reset();
        switches.reset();
        tasks.clear();
        rateLimit.reset();
        tokens.refuseAll();
        requests.clear();
    }

    private CurrentTasks currentTasks(Onlooker onlooker) {
        TaskTime time = new TaskTime(switches, life);
        return new CurrentTasks(clock, time, new Lives(KEPT_TASKS), new QueueLimits(switches), onlooker);
    }
}
