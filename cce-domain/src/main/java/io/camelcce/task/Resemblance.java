package io.camelcce.task;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a task that exists is the one that a create asks for, as far as the fields tell that CCE gives back. */
enum Resemblance {
    /** At least one field is there to compare, and all that are there agree. */
    SAME,
    /** A field is there and differs. */
    OTHER,
    /** There is nothing to compare. */
    OPEN;

    static Resemblance of(CreateTask request, Task task, Set<TaskField> echoed) {
        Resemblance found = OPEN;
        for (TaskField field : echoed) {
            String asked = asked(request, field);
            String there = there(task, field);
            if (asked != null && there != null) {
                if (!asked.equals(there)) {
                    return OTHER;
                }
                found = SAME;
            }
        }
        return found;
    }

    private static @Nullable String asked(CreateTask request, TaskField field) {
        return switch (field) {
            case ORIGIN -> request.customer().origin();
            case DESTINATION -> request.destination();
            case CUSTOMER_ID -> request.customer().id();
            default -> throw notComparable(field);
        };
    }

    private static @Nullable String there(Task task, TaskField field) {
        return switch (field) {
            case ORIGIN -> task.origin();
            case DESTINATION -> task.destination();
            case CUSTOMER_ID -> task.customerId();
            default -> throw notComparable(field);
        };
    }

    private static IllegalArgumentException notComparable(TaskField field) {
        return new IllegalArgumentException("CCE is not known to give back " + field.description());
    }
}
