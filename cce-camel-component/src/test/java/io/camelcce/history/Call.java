package io.camelcce.history;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call of the history.
 *
 * @param completed null if it never came to an end
 */
record Call(Invocation invoked, @Nullable Completion completed) {

    int number() {
        return invoked.call();
    }

    Operation operation() {
        return invoked.operation();
    }

    boolean isCreate() {
        return operation() == Operation.CREATE;
    }

    /** The task that it is about, as the client knows it in the end; null if nobody told it. */
    @Nullable
    String taskId() {
        Told told = told();
        return told == null || told.taskId() == null ? invoked.taskId() : told.taskId();
    }

    @Nullable
    String trackingId() {
        Told told = told();
        return told == null ? null : told.trackingId();
    }

    @Nullable
    Told told() {
        return completed == null ? null : completed.told();
    }

    /** What was read; null if nothing was. */
    Told.@Nullable ReadTask read() {
        return completed == null ? null : completed.told().read();
    }

    boolean isAbout(String taskId) {
        return taskId.equals(taskId());
    }

    boolean asksFor(Payload payload) {
        return payload.equals(invoked.payload());
    }

    boolean is(Verdict verdict) {
        return completed != null && completed.told().is(verdict);
    }

    boolean isRefused() {
        return completed != null && completed.told().verdict().isRefusal();
    }

    boolean isRejected(String reason) {
        return completed != null && completed.told().isRejected(reason);
    }

    /** Whether a task of this create can be there, by what is known of it. */
    boolean mayHaveMade() {
        return completed == null || completed.told().mayHaveMade();
    }

    /** Whether this call had begun only when the other one had ended. */
    boolean isAfter(Call other) {
        return other.completed != null && other.completed.order() < invoked.order();
    }

    /** How long it took, of the time that the process had; nothing if it never came to an end. */
    Duration took() {
        return completed == null ? Duration.ZERO : completed.pulse().minus(invoked.pulse());
    }

    /** The text that the ledger has of an end that was taken; empty for an answer that has no place for one. */
    String mark() {
        return Objects.requireNonNullElse(invoked.mark(), "");
    }

    @Override
    public String toString() {
        return "call %d (%s)".formatted(number(), operation().word());
    }
}
