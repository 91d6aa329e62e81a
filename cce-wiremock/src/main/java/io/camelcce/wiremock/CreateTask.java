package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.http.Request;

/** Answers a create. */
final class CreateTask implements Endpoint {

    private static final int TASK_ALREADY_EXISTS = 20200;
    private static final int QUEUE_LIMIT_EXCEEDED = 20286;

    private final TaskMemory memory;
    private final TaskRequestReader reader;
    private final SwitchBoard switches;

    CreateTask(TaskMemory memory, TaskRequestReader reader, SwitchBoard switches) {
        this.memory = memory;
        this.reader = reader;
        this.switches = switches;
    }

    @Override
    public Answer answer(Request request, String none) {
        return reader.read(request.getBody()).fold(task -> create(request, task), Answer::invalid);
    }

    private Answer create(Request request, TaskRequest task) {
        Creation creation = memory.create(task);
        if (creation instanceof Creation.Created created) {
            return createdAt(request, created.task());
        }
        if (creation instanceof Creation.Resubmitted resubmitted) {
            return createdAt(request, resubmitted.task());
        }
        if (creation instanceof Creation.Repeated repeated) {
            return createdAt(request, repeated.task());
        }
        return creation instanceof Creation.LimitExceeded
                ? refusal(Switches.QUEUE_LIMIT_STATUS, QUEUE_LIMIT_EXCEEDED, "MEDIA_TYPE_QUEUE_LIMIT_EXCEEDED")
                : refusal(Switches.EXISTING_TASK_STATUS, TASK_ALREADY_EXISTS, "Task Already Exists");
    }

    private Answer refusal(Switch<Integer> status, int code, String message) {
        return Answer.of(switches.get(status), Json.object().put("code", code).put("message", message));
    }

    private static Answer createdAt(Request request, TaskRecord task) {
        String tasks = request.getAbsoluteUrl().split("\\?", 2)[0];
        return Answer.of(201, Json.object().put("taskId", task.taskId())).with("Location", tasks + "/" + task.taskId());
    }
}
