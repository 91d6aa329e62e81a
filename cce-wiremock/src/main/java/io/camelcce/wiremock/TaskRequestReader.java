package io.camelcce.wiremock;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads the body of a create. */
final class TaskRequestReader {

    private static final Pattern TASK_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final Set<String> mediaTypes;
    private final VariablesReader variables = new VariablesReader();

    /** @param mediaTypes the known ones, in lower case */
    TaskRequestReader(Set<String> mediaTypes) {
        this.mediaTypes = new TreeSet<>(mediaTypes);
    }

    Reading<TaskRequest> read(byte[] body) {
        return Json.read(body).map(this::read).orElseGet(Reading::notAnObject);
    }

    private Reading<TaskRequest> read(ObjectNode body) {
        JsonFields fields = new JsonFields(body);
        String taskId = fields.required("taskId");
        String mediaType = fields.required("mediaType");
        checkTaskId(taskId, fields);
        checkMediaType(mediaType, fields);
        String mediaChannel = fields.required("mediaChannel");
        String scriptSelector = fields.required("scriptSelector");
        String origin = fields.required("origin");
        String destination = fields.required("destination");
        String direction = fields.optional("direction");
        String customerId = fields.optional("customerId");
        String preferredOwner = fields.optional("preferredOwner");
        String dispositionCode = fields.optional("dispositionCode");
        List<TaskVariable> all = variables.read(fields);
        return fields.unlessRefused(() -> new TaskRequest(
                taskId,
                mediaType,
                mediaChannel,
                scriptSelector,
                origin,
                destination,
                direction == null ? "inbound" : direction,
                customerId,
                preferredOwner,
                dispositionCode,
                all));
    }

    private static void checkTaskId(String taskId, JsonFields fields) {
        if (!taskId.isBlank() && !TASK_ID.matcher(taskId).matches()) {
            fields.refuse("taskId", "is not 1 to 64 of letters, digits and hyphens");
        }
    }

    private void checkMediaType(String mediaType, JsonFields fields) {
        if (!mediaType.isBlank() && !mediaTypes.contains(mediaType.toLowerCase(Locale.ROOT))) {
            fields.refuse("mediaType", "is none of " + mediaTypes);
        }
    }
}
