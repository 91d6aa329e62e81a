package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.http.Request;

/** Answers a create. */
final class CreateTask implements Endpoint {

    private static final int TASK_ALREADY_EXISTS = 20200;

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
        return Answer.of(
                switches.get(Switches.EXISTING_TASK_STATUS),
                Json.object().put("code", TASK_ALREADY_EXISTS).put("message", "Task Already Exists"));
    }

    private static Answer createdAt(Request request, TaskRecord task) {
        String tasks = request.getAbsoluteUrl().split("\\?", 2)[0];
        return Answer.of(201, Json.object().put("taskId", task.taskId())).with("Location", tasks + "/" + task.taskId());
    }
}
