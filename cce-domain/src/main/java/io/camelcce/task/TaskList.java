package io.camelcce.task;

import java.util.List;

/**
 * The tasks that a contact centre listed.
 *
 * @param tasks in the order of the answer
 * @param truncated whether there are more than were asked for
 * @param unreadable how many entries are no tasks, as far as this component can tell: they are left out
 */
public record TaskList(List<Task> tasks, boolean truncated, int unreadable) {

    /** Keeps a copy of the list. */
    public TaskList {
        tasks = List.copyOf(tasks);
    }
}
