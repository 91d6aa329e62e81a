package io.camelcce.wiremock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to the close resource that was taken.
 *
 * @param at when, on the simulator's clock
 * @param operation {@value #CLOSE}, {@value #CLOSE_ACCEPT} or {@value #CLOSE_REJECT}
 * @param reason always there in a {@value #CLOSE_REJECT}
 * @param reasonCode always there in a {@value #CLOSE_REJECT}
 * @param variables in the order of the request
 */
public record CloseRequest(
        Instant at,
        String operation,
        @Nullable String dispositionCode,
        @Nullable String reason,
        @Nullable String reasonCode,
        List<TaskVariable> variables) {

    /** The operation that ends a task. */
    public static final String CLOSE = "close";

    /** The operation that says: the conversation of a closed task is closed too. */
    public static final String CLOSE_ACCEPT = "closeAccept";

    /** The operation that says: the conversation of a closed task could not be closed. */
    public static final String CLOSE_REJECT = "closeReject";

    static final List<String> OPERATIONS = List.of(CLOSE, CLOSE_ACCEPT, CLOSE_REJECT);

    public CloseRequest {
        variables = List.copyOf(variables);
    }

    /** Whether this answers a CLOSED event, and so never changes the state of the task. */
    public boolean isAnswer() {
        return !operation.equals(CLOSE);
    }
}
