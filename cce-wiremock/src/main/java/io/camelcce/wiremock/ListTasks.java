package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers with the details of the tasks that were created from some moment on, oldest first. */
final class ListTasks implements Endpoint {

    static final int MOST = 200_000;

    private static final Duration BY_DEFAULT = Duration.ofMinutes(15);
    // So that it always fits a long.
    private static final Pattern EPOCH_MILLIS = Pattern.compile("[0-9]{1,18}");

    private final TaskMemory memory;
    private final TaskDetails details;
    private final SwitchBoard switches;
    private final Clock clock;

    ListTasks(TaskMemory memory, TaskDetails details, SwitchBoard switches, Clock clock) {
        this.memory = memory;
        this.details = details;
        this.switches = switches;
        this.clock = clock;
    }

    @Override
    public Answer answer(Request request, String none) {
        return fromIn(request.queryParameter("from"))
                .map(from -> Answer.streamed(200, createdFrom(from)))
                .orElseGet(
                        () -> Answer.invalid(List.of(new FieldError("from", "is not one time in epoch milliseconds"))));
    }

    private Optional<Instant> fromIn(QueryParameter from) {
        if (!from.isPresent()) {
            return Optional.of(clock.instant().minus(BY_DEFAULT));
        }
        return Optional.of(from)
                .filter(QueryParameter::isSingleValued)
                .map(QueryParameter::firstValue)
                .filter(value -> EPOCH_MILLIS.matcher(value).matches())
                .map(value -> Instant.ofEpochMilli(Long.parseLong(value)));
    }

    ListedTasks createdFrom(Instant from) {
        List<TaskRecord> tasks = memory.createdFrom(from);
        List<TaskRecord> oldest = tasks.subList(0, Math.min(tasks.size(), MOST));
        return new ListedTasks(oldest, details, switches.get(Switches.LIST_IS_OBJECT));
    }
}
