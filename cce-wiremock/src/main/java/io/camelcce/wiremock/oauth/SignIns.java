package io.camelcce.wiremock.oauth;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The pages that wait for a person, each bound to the browser that asked for it: nobody can send another's browser the
 * form. Of more than 10,000 the oldest are forgotten. Safe for several threads.
 */
public final class SignIns {

    private static final int KEPT = 10_000;

    private final RandomTokens random;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();

    /** None so far. */
    public SignIns(RandomTokens random) {
        this.random = random;
    }

    /**
     * A page that waits.
     *
     * @param browser what only this browser knows
     * @return what the form has to bring back
     */
    public synchronized String begin(AuthorizationRequest request, String browser) {
        String signIn = random.next();
        waiting.put(signIn, new Waiting(request, browser));
        if (waiting.size() > KEPT) {
            waiting.remove(waiting.keySet().iterator().next());
        }
        return signIn;
    }

    /** Empty when there is no such page, it is answered, or another browser asked for it. */
    public synchronized Optional<AuthorizationRequest> find(String signIn, String browser) {
        return Optional.ofNullable(waiting.get(signIn))
                .filter(page -> page.browser().equals(browser))
                .map(Waiting::request);
    }

    /** As {@link #find}; afterwards the page is answered. */
    public synchronized Optional<AuthorizationRequest> end(String signIn, String browser) {
        Optional<AuthorizationRequest> request = find(signIn, browser);
        request.ifPresent(answered -> waiting.remove(signIn));
        return request;
    }

    /** Forgets all. */
    public synchronized void clear() {
        waiting.clear();
    }

    private record Waiting(AuthorizationRequest request, String browser) {}
}
