package io.camelcce.history;

import io.camelcce.wiremock.CloseRequest;
import io.camelcce.wiremock.Resubmission;
import io.camelcce.wiremock.SeenRequest;
import io.camelcce.wiremock.StateChange;
import io.camelcce.wiremock.TaskRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that happened around a contradiction, on the side of the clients and on the other one, in the order of time. */
final class Story {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private record Line(Instant at, String text) {}

    private final List<Line> lines = new ArrayList<>();

    private Story() {}

    /** In lines. */
    static String of(Contradiction contradiction, Evidence evidence) {
        List<Call> calls = evidence.calls().stream()
                .filter(call -> isPartOf(contradiction, call))
                .toList();
        List<TaskRecord> tasks = evidence.ledger().tasks().stream()
                .filter(task -> contradiction.taskIds().contains(task.taskId())
                        || (contradiction.payload() != null
                                && Evidence.payloads(task).contains(contradiction.payload())))
                .toList();
        Story story = new Story();
        calls.forEach(story::client);
        tasks.forEach(story::task);
        requests(contradiction, calls, evidence).forEach(story::request);
        return story.text();
    }

    private static boolean isPartOf(Contradiction contradiction, Call call) {
        return contradiction.taskIds().contains(String.valueOf(call.taskId()))
                || (contradiction.payload() != null && call.asksFor(contradiction.payload()));
    }

    private static List<SeenRequest> requests(Contradiction contradiction, List<Call> calls, Evidence evidence) {
        Set<String> trackingIds = calls.stream()
                .map(Call::trackingId)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.toSet());
        return evidence.ledger().requests().stream()
                .filter(request -> trackingIds.contains(String.valueOf(request.trackingId()))
                        || contradiction.taskIds().stream()
                                .anyMatch(id -> request.path().contains(id)))
                .toList();
    }

    private void client(Call call) {
        Invocation invoked = call.invoked();
        line(
                invoked.at(),
                "client  %s asks, exchange %d, task %s%s%s",
                call,
                invoked.exchange(),
                invoked.taskId() == null ? "to be named" : invoked.taskId(),
                invoked.payload() == null ? "" : ", " + invoked.payload(),
                invoked.mark() == null ? "" : ", " + invoked.mark());
        Completion completed = call.completed();
        if (completed != null) {
            line(
                    completed.at(),
                    "client  %s is told: %s, task %s, tracking id %s",
                    call,
                    completed.told(),
                    call.taskId(),
                    call.trackingId());
        }
    }

    private void task(TaskRecord task) {
        for (StateChange change : task.states()) {
            line(
                    change.at(),
                    "ledger  task %s is %s%s",
                    task.taskId(),
                    change.state(),
                    change.dispositionCode() == null ? "" : ", " + change.dispositionCode());
        }
        line(task.createdAt(), "ledger  task %s holds %s", task.taskId(), Payload.of(task.request()));
        for (Resubmission again : task.resubmissions()) {
            line(again.at(), "ledger  task %s holds %s, resubmitted", task.taskId(), Payload.of(again.request()));
        }
        for (CloseRequest taken : task.closeRequests()) {
            line(
                    taken.at(),
                    "ledger  task %s got %s, %s",
                    task.taskId(),
                    taken.operation(),
                    taken.isAnswer() ? taken.reasonCode() : taken.dispositionCode());
        }
    }

    private void request(SeenRequest request) {
        line(
                request.at(),
                "server  %s %s answered %s, tracking id %s",
                request.method(),
                request.path(),
                request.status() == 0 ? "by a fault" : request.status(),
                request.trackingId());
    }

    private void line(Instant at, String format, @Nullable Object... details) {
        lines.add(new Line(at, format.formatted(details)));
    }

    private String text() {
        return lines.stream()
                .sorted(Comparator.comparing(Line::at))
                .map(line -> TIME.format(line.at()) + "  " + line.text())
                .collect(Collectors.joining("\n"));
    }
}
