package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.http.Request;

/** Answers close, closeAccept and closeReject. */
final class CloseTask implements Endpoint {

    private final TaskMemory memory;
    private final CloseRequestReader reader;

    CloseTask(TaskMemory memory, CloseRequestReader reader) {
        this.memory = memory;
        this.reader = reader;
    }

    @Override
    public Answer answer(Request request, String taskId) {
        return reader.read(request.getBody()).fold(close -> close(taskId, close), Answer::invalid);
    }

    private Answer close(String taskId, CloseRequest request) {
        Closing closing = memory.close(taskId, request);
        if (closing instanceof Closing.Taken taken) {
            return Answer.of(
                    200,
                    Json.object()
                            .put("taskId", taskId)
                            .put("state", taken.task().state()));
        }
        if (closing instanceof Closing.NotClosedYet notYet) {
            return Answer.refusal(
                    400, "taskNotClosed", "the task is " + notYet.task().state() + ": there is nothing to answer yet");
        }
        return Answer.noSuchTask();
    }
}
