package io.camelcce.architecture.violations.http;

import io.camelcce.task.TaskState;

public final class KnowsATask {

    Object it() {
        return TaskState.QUEUED;
    }
}
