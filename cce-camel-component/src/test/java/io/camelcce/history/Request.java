package io.camelcce.history;

import io.camelcce.camel.CceConstants;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message that a client sends, and what the history has to know of it.
 *
 * @param route where it goes
 * @param taskId the task that it names, if it does
 * @param payload of a create
 * @param mark of an end
 */
record Request(
        String route,
        Operation operation,
        @Nullable String taskId,
        @Nullable Payload payload,
        @Nullable String mark,
        Map<String, Object> headers) {

    static Request create(String route, Payload payload) {
        Map<String, Object> headers = Map.of(
                CceConstants.CUSTOMER_ID, payload.customerId(),
                CceConstants.ORIGIN, payload.origin(),
                CceConstants.DESTINATION, payload.destination(),
                CceConstants.VARIABLES, Map.of(Payload.SUBJECT, payload.subject()));
        return new Request(route, Operation.CREATE, null, payload, null, headers);
    }

    static Request read(String taskId) {
        return new Request(Routes.READ, Operation.READ, taskId, null, null, Map.of(CceConstants.TASK_ID, taskId));
    }

    static Request close(String taskId, String mark) {
        return new Request(Routes.CLOSE, Operation.CLOSE, taskId, null, mark, Map.of(CceConstants.TASK_ID, taskId))
                .with(CceConstants.DISPOSITION_CODE, mark);
    }

    static Request closeAccept(String taskId) {
        return new Request(
                Routes.CLOSE_ACCEPT, Operation.CLOSE_ACCEPT, taskId, null, null, Map.of(CceConstants.TASK_ID, taskId));
    }

    static Request closeReject(String taskId, String mark) {
        return new Request(
                        Routes.CLOSE_REJECT,
                        Operation.CLOSE_REJECT,
                        taskId,
                        null,
                        mark,
                        Map.of(CceConstants.TASK_ID, taskId))
                .with(CceConstants.REASON, "still open")
                .with(CceConstants.REASON_CODE, mark);
    }

    /** A create of the one task of a transaction. */
    Request of(String transaction, String itsTaskId) {
        return new Request(route, operation, itsTaskId, payload, mark, headers)
                .with(CceConstants.TRANSACTION_ID, transaction);
    }

    /** A create of a task that was transferred. */
    Request again(String transferred) {
        return new Request(route, operation, transferred, payload, mark, headers)
                .with(CceConstants.TASK_ID, transferred)
                .with(CceConstants.RESUBMIT, true);
    }

    Request without(String header) {
        Map<String, Object> fewer = new HashMap<>(headers);
        fewer.remove(header);
        return new Request(route, operation, taskId, payload, mark, fewer);
    }

    private Request with(String header, Object value) {
        Map<String, Object> more = new HashMap<>(headers);
        more.put(header, value);
        return new Request(route, operation, taskId, payload, mark, more);
    }
}
