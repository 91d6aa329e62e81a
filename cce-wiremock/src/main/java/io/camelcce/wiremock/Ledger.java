package io.camelcce.wiremock;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the simulator saw and remembers. Every method answers a snapshot of this moment. Bounded: of more than 100,000
 * requests the oldest are dropped, of more than about 110,000 tasks the oldest of those that nobody can read any more.
 */
public final class Ledger {

    private final TaskMemory tasks;
    private final RequestLog requests;

    Ledger(TaskMemory tasks, RequestLog requests) {
        this.tasks = tasks;
        this.requests = requests;
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

    /** How many requests the token endpoint answered, refusals included. */
    public int tokenRequests() {
        return (int) requests().stream()
                .filter(request -> request.path().equals(Routes.TOKEN_PATH))
                .count();
    }
}
