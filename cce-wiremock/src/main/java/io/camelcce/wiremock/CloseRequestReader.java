package io.camelcce.wiremock;

import java.time.Clock;
import java.util.List;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads the body of a request to the close resource. */
final class CloseRequestReader {

    private final Clock clock;
    private final VariablesReader variables = new VariablesReader();

    CloseRequestReader(Clock clock) {
        this.clock = clock;
    }

    Reading<CloseRequest> read(byte[] body) {
        return Json.read(body).map(this::read).orElseGet(Reading::notAnObject);
    }

    private Reading<CloseRequest> read(ObjectNode body) {
        JsonFields fields = new JsonFields(body);
        String operation = fields.required("operation");
        checkOperation(operation, fields);
        boolean needsReason = operation.equals(CloseRequest.CLOSE_REJECT);
        String reason = needsReason ? fields.required("reason") : fields.optional("reason");
        String reasonCode = needsReason ? fields.required("reasonCode") : fields.optional("reasonCode");
        String dispositionCode = fields.optional("dispositionCode");
        List<TaskVariable> all = variables.read(fields);
        return fields.unlessRefused(
                () -> new CloseRequest(clock.instant(), operation, dispositionCode, reason, reasonCode, all));
    }

    private static void checkOperation(String operation, JsonFields fields) {
        if (!operation.isBlank() && !CloseRequest.OPERATIONS.contains(operation)) {
            fields.refuse("operation", "is none of " + CloseRequest.OPERATIONS);
        }
    }
}
