package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.http.Request;

/** Answers with the details of a task. */
final class GetTask implements Endpoint {

    private final TaskMemory memory;
    private final TaskDetails details;

    GetTask(TaskMemory memory, TaskDetails details) {
        this.memory = memory;
        this.details = details;
    }

    @Override
    public Answer answer(Request request, String taskId) {
        return memory.find(taskId).map(task -> Answer.of(200, details.of(task))).orElseGet(Answer::noSuchTask);
    }
}
