package io.camelcce.authorization;

import java.util.LinkedHashMap;
import java.util.Map;

/** The latest sign-in for each authorization, by its state. There are never more than 1,000: the oldest gives way. */
final class LatestSignIns {

    private static final int MOST = 1_000;

    private final Map<AuthorizationId, Secret> states = new LinkedHashMap<>();

    synchronized void put(AuthorizationId authorization, Secret state) {
        states.remove(authorization);
        if (states.size() == MOST) {
            states.remove(states.keySet().iterator().next());
        }
        states.put(authorization, state);
    }

    /** Whether another sign-in is the latest. */
    synchronized boolean isAfter(AuthorizationId authorization, Secret state) {
        return !states.getOrDefault(authorization, state).equals(state);
    }
}
