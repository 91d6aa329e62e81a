package io.camelcce.wiremock;

import io.camelcce.wiremock.oauth.AccessTokens;
import io.camelcce.wiremock.oauth.GrantRules;
import io.camelcce.wiremock.oauth.Grants;
import io.camelcce.wiremock.oauth.RandomTokens;
import io.camelcce.wiremock.oauth.SignIns;
import java.security.SecureRandom;

/** All that a contact centre keeps from one request to the next, and that a reset brings back to the start. */
final class ContactCenterMemory {

    private static final int KEPT_REQUESTS = 100_000;
    private static final int KEPT_TASKS = 100_000;

    private final SimulatorClock clock;
    private final SwitchBoard switches;
    private final TaskLife life;
    private final TaskMemory tasks;
    private final RandomTokens random = new RandomTokens(new SecureRandom());
    private final AccessTokens accessTokens;
    private final Grants grants;
    private final SignIns signIns = new SignIns(random);
    private final Resets resets = new Resets();
    private final RequestLog requests = new RequestLog(KEPT_REQUESTS, resets);
    private final RateLimit rateLimit;
    private final WaitingRequests waiting = new WaitingRequests(resets);

    ContactCenterMemory(Settings settings, Onlooker onlooker) {
        clock = new SimulatorClock(settings.clock());
        switches = settings.switches();
        life = new TaskLife(switches);
        tasks = new TaskMemory(switches, life, currentTasks(onlooker));
        accessTokens = new AccessTokens(clock, settings.tokenLifetime(), random);
        grants = new Grants(clock, this::grantRules, random, accessTokens, onlooker::reached);
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

    RandomTokens random() {
        return random;
    }

    AccessTokens accessTokens() {
        return accessTokens;
    }

    Grants grants() {
        return grants;
    }

    SignIns signIns() {
        return signIns;
    }

    Resets resets() {
        return resets;
    }

    RequestLog requests() {
        return requests;
    }

    RateLimit rateLimit() {
        return rateLimit;
    }

    WaitingRequests waiting() {
        return waiting;
    }

    Ledger ledger() {
        return new Ledger(tasks, requests, grants, waiting);
    }

    void reset() {
        resets.reset(this::forget);
    }

    private void forget() {
        waiting.abandon();
        clock.reset();
        switches.reset();
        tasks.clear();
        rateLimit.reset();
        accessTokens.refuseAll();
        grants.clear();
        signIns.clear();
        requests.clear();
    }

    private GrantRules grantRules() {
        return new GrantRules(
                switches.get(Switches.CODE_LIFETIME),
                switches.get(Switches.REFRESH_TOKEN_LIFETIME),
                switches.get(Switches.REFRESH_TOKEN_ROTATES));
    }

    private CurrentTasks currentTasks(Onlooker onlooker) {
        TaskTime time = new TaskTime(switches, life);
        return new CurrentTasks(clock, time, new Lives(KEPT_TASKS), new QueueLimits(switches), onlooker);
    }
}
