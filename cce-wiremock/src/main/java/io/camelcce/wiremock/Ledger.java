package io.camelcce.wiremock;

import io.camelcce.wiremock.oauth.GrantRecord;
import io.camelcce.wiremock.oauth.Grants;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the simulator saw and remembers. Every method answers a snapshot of this moment. Bounded: of more than 100,000
 * requests, and of more than 100,000 grants, the oldest are dropped, of more than about 110,000 tasks the oldest of those that nobody can read any more.
 */
public final class Ledger {

    private final TaskMemory tasks;
    private final RequestLog requests;
    private final Grants grants;
    private final WaitingRequests waiting;

    Ledger(TaskMemory tasks, RequestLog requests, Grants grants, WaitingRequests waiting) {
        this.tasks = tasks;
        this.requests = requests;
        this.grants = grants;
        this.waiting = waiting;
    }

    /** Every task, forgotten ones too, in the order of their creation. */
    public List<TaskRecord> tasks() {
        return tasks.all();
    }

    /**
     * The task of that id, forgotten or not; its newest life if it had several.
     *
     * @throws IllegalStateException if there never was one
     */
    public TaskRecord task(String taskId) {
        return tasks.newest(taskId)
                .orElseThrow(() -> new IllegalStateException("no task " + taskId + " was ever created"));
    }

    /** Every request to any path, those to the token endpoint too, in the order of their answers. */
    public List<SeenRequest> requests() {
        return requests.all();
    }

    /**
     * The requests of that method whose whole path the expression matches.
     *
     * @param pathRegex for example {@code /drapi/v1/tasks/[^/]+/close}
     */
    public List<SeenRequest> requests(String method, String pathRegex) {
        Pattern path = Pattern.compile(pathRegex);
        return requests().stream()
                .filter(request -> request.method().equals(method))
                .filter(request -> path.matcher(request.path()).matches())
                .toList();
    }

    /**
     * How many requests arrived and are not carried out yet, by the switch {@code carryOutDelay}. They are among the
     * {@link #requests()} when they are carried out, whether the client is there still or not.
     */
    public int waiting() {
        return waiting.count();
    }

    /** What people granted, in the order of their sign-ins, each with what became of it. */
    public List<GrantRecord> grants() {
        return grants.all();
    }

    /** What the person with exactly that address granted, in the order of the sign-ins. */
    public List<GrantRecord> grants(String email) {
        return grants().stream().filter(grant -> grant.email().equals(email)).toList();
    }

    /**
     * How many requests with that grant type the token endpoint answered, refusals included.
     *
     * @param grantType {@code authorization_code}, {@code refresh_token} or {@code client_credentials}
     */
    public int tokenRequests(String grantType) {
        return (int) requests().stream()
                .filter(request -> grantType.equals(request.grantType()))
                .count();
    }

    /** How many requests the token endpoint answered, refusals included. */
    public int tokenRequests() {
        return (int) requests().stream()
                .filter(request -> request.path().equals(Routes.TOKEN_PATH))
                .count();
    }
}
