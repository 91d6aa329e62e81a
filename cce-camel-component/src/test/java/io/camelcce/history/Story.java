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
        String task = invoked.taskId() == null ? "to be named" : invoked.taskId();
        line(
                invoked.at(),
                "client  %s asks, exchange %d, task %s".formatted(call, invoked.exchange(), task)
                        + more(invoked.payload())
                        + more(invoked.mark()));
        Completion completed = call.completed();
        if (completed != null) {
            line(
                    completed.at(),
                    "client  %s is told: %s, task %s, tracking id %s"
                            .formatted(call, completed.told(), call.taskId(), call.trackingId()));
        }
    }

    private void task(TaskRecord task) {
        String ledger = "ledger  task " + task.taskId();
        for (StateChange change : task.states()) {
            line(change.at(), ledger + " is " + change.state() + more(change.dispositionCode()));
        }
        line(task.createdAt(), ledger + " holds " + Payload.of(task.request()));
        for (Resubmission again : task.resubmissions()) {
            line(again.at(), ledger + " is asked for again, and holds " + Payload.of(again.request()));
        }
        for (CloseRequest taken : task.closeRequests()) {
            String mark = taken.isAnswer() ? taken.reasonCode() : taken.dispositionCode();
            line(taken.at(), ledger + " got " + taken.operation() + more(mark));
        }
    }

    private void request(SeenRequest request) {
        String answer = request.status() == 0 ? "by a fault" : String.valueOf(request.status());
        line(
                request.at(),
                "server  %s %s answered %s, tracking id %s"
                        .formatted(request.method(), request.path(), answer, request.trackingId()));
    }

    private static String more(@Nullable Object detail) {
        return detail == null ? "" : ", " + detail;
    }

    private void line(Instant at, String text) {
        lines.add(new Line(at, text));
    }

    private String text() {
        return lines.stream()
                .sorted(Comparator.comparing(Line::at))
                .map(line -> TIME.format(line.at()) + "  " + line.text())
                .collect(Collectors.joining("\n"));
    }
}
