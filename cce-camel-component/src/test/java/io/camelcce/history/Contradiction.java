package io.camelcce.history;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The history and the ledger cannot both be true.
 *
 * @param rule what was promised
 * @param text what is there instead
 * @param taskIds the tasks whose history tells about it
 * @param payload the payload whose history tells about it, if that is one
 */
record Contradiction(
        String rule,
        String text,
        Set<String> taskIds,
        @Nullable Payload payload) {

    /** One that a call shows. */
    static Contradiction of(String rule, Call call, String text) {
        Set<String> ids = Stream.ofNullable(call.taskId()).collect(Collectors.toSet());
        return new Contradiction(rule, call + " " + text, ids, call.invoked().payload());
    }

    /** One that a task of the ledger shows. */
    static Contradiction of(String rule, String taskId, String text) {
        return new Contradiction(rule, "task " + taskId + " " + text, Set.of(taskId), null);
    }

    @Override
    public String toString() {
        return rule + ": " + text;
    }
}
