package io.camelcce.task;

import java.util.List;

/**
 * Where a task is in its life: {@code CREATED → QUEUED → ROUTED → CLOSED}, and {@code TRANSFERRED} from {@code ROUTED}.
 * A state that is not known is kept as its text.
 *
 * @param name a known name in upper case, or whatever CCE answered
 */
public record TaskState(String name) {

    /** Accepted, not yet submitted to the router. */
    public static final TaskState CREATED = new TaskState("CREATED");
    /** Submitted to the router. */
    public static final TaskState QUEUED = new TaskState("QUEUED");
    /** An agent has it. */
    public static final TaskState ROUTED = new TaskState("ROUTED");
    /** To be created again with the same id within 15 seconds, else it closes. */
    public static final TaskState TRANSFERRED = new TaskState("TRANSFERRED");
    /** Ended; can be read for 15 minutes. */
    public static final TaskState CLOSED = new TaskState("CLOSED");

    private static final List<TaskState> KNOWN = List.of(CREATED, QUEUED, ROUTED, TRANSFERRED, CLOSED);

    /** A known state in whatever case, or the text as it is. */
    public static TaskState of(String text) {
        for (TaskState known : KNOWN) {
            if (known.name.equalsIgnoreCase(text)) {
                return known;
            }
        }
        return new TaskState(text);
    }

    @Override
    public String toString() {
        return name;
    }
}
