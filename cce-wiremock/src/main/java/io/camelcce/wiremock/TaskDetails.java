package io.camelcce.wiremock;

import java.time.Duration;
import java.util.List;
import wiremock.com.fasterxml.jackson.databind.node.ArrayNode;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes the details of a task; times are epoch milliseconds. */
final class TaskDetails {

    private final SwitchBoard switches;

    TaskDetails(SwitchBoard switches) {
        this.switches = switches;
    }

    ObjectNode of(TaskRecord task) {
        TaskRequest request = task.latestRequest();
        ObjectNode details = Json.object()
                .put("taskId", task.taskId())
                .put("origin", request.origin())
                .put("destination", request.destination())
                .put("mediaType", request.mediaType())
                .put("mediaChannel", request.mediaChannel())
                .put("state", task.state())
                .put("direction", request.direction())
                .put("createdTime", task.createdAt().toEpochMilli())
                .put("lastUpdatedTime", task.updatedAt().toEpochMilli())
                .put("scriptSelector", request.scriptSelector());
        if (request.customerId() != null) {
            details.put("customerId", request.customerId());
        }
        if (request.preferredOwner() != null) {
            details.put("preferredOwner", request.preferredOwner());
        }
        writeVariables(request.variables(), details.putArray("variables"));
        writeHistory(task.states(), details.putArray("history"));
        Duration wait = task.estimatedWaitTime();
        if (wait != null) {
            details.put("estimatedWaitTime", wait.toSeconds());
        } else if (switches.get(Switches.UNKNOWN_WAIT_IS_MINUS_ONE)) {
            details.put("estimatedWaitTime", -1);
        }
        return details;
    }

    static void writeVariables(List<TaskVariable> variables, ArrayNode array) {
        for (TaskVariable variable : variables) {
            array.addObject()
                    .put("name", variable.name())
                    .put("type", variable.type())
                    .put("value", variable.value());
        }
    }

    private static void writeHistory(List<StateChange> states, ArrayNode array) {
        for (StateChange change : states) {
            ObjectNode entry = array.addObject()
                    .put("state", change.state())
                    .put("time", change.at().toEpochMilli());
            if (change.dispositionCode() != null) {
                entry.put("dispositionCode", change.dispositionCode());
            }
        }
    }
}
