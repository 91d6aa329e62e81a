package io.camelcce.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.camelcce.wiremock.CloseRequest;
import io.camelcce.wiremock.Resubmission;
import io.camelcce.wiremock.SeenRequest;
import io.camelcce.wiremock.TaskRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The history of the clients and the ledger of the contact centre, so that what belongs together is found. */
final class Evidence {

    private static final int CREATED = 201;

    private final List<Call> calls;
    private final ServerLedger ledger;
    private final Map<String, List<Call>> callsByTask;
    private final Map<Payload, List<Call>> createsByPayload;
    private final Map<String, List<TaskRecord>> livesByTask;
    private final Map<Payload, List<TaskRecord>> tasksByPayload = new LinkedHashMap<>();
    private final Set<String> trackingIdsOfCreated = new HashSet<>();

    Evidence(List<Call> calls, ServerLedger ledger) {
        this.calls = List.copyOf(calls);
        this.ledger = ledger;
        callsByTask = this.calls.stream()
                .filter(call -> call.taskId() != null)
                .collect(groupingBy(call -> Objects.requireNonNull(call.taskId())));
        createsByPayload = this.calls.stream()
                .filter(call -> call.invoked().payload() != null)
                .collect(
                        groupingBy(call -> Objects.requireNonNull(call.invoked().payload())));
        livesByTask = ledger.tasks().stream().collect(groupingBy(TaskRecord::taskId, LinkedHashMap::new, toList()));
        ledger.tasks().forEach(task -> payloads(task).forEach(payload -> tasksByPayload
                .computeIfAbsent(payload, unseen -> new ArrayList<>())
                .add(task)));
        ledger.requests().stream()
                .filter(Evidence::hasMadeATask)
                .forEach(made -> trackingIdsOfCreated.add(String.valueOf(made.trackingId())));
    }

    private static boolean hasMadeATask(SeenRequest request) {
        return isCreate(request) && request.status() == CREATED;
    }

    private static boolean isCreate(SeenRequest request) {
        return request.method().equals("POST") && request.path().endsWith("/tasks");
    }

    List<Call> calls() {
        return calls;
    }

    ServerLedger ledger() {
        return ledger;
    }

    Stream<Call> creates() {
        return calls.stream().filter(Call::isCreate);
    }

    Stream<Call> reads() {
        return calls.stream().filter(call -> call.operation() == Operation.READ);
    }

    Stream<Call> ends() {
        return calls.stream().filter(call -> call.operation().isEnd());
    }

    /** The creates of each exchange, in the order of their deliveries. */
    Collection<List<Call>> deliveries() {
        return creates()
                .collect(groupingBy(call -> call.invoked().exchange(), LinkedHashMap::new, toList()))
                .values();
    }

    /** All calls about a task. */
    List<Call> about(String taskId) {
        return callsByTask.getOrDefault(taskId, List.of());
    }

    List<Call> creates(@Nullable Payload payload) {
        return payload == null ? List.of() : createsByPayload.getOrDefault(payload, List.of());
    }

    /** The ids of the ledger. */
    Set<String> taskIds() {
        return livesByTask.keySet();
    }

    /** What the ledger has under an id. */
    List<TaskRecord> lives(@Nullable String taskId) {
        return taskId == null ? List.of() : livesByTask.getOrDefault(taskId, List.of());
    }

    /** The tasks of the ledger that hold a payload, under whatever id. */
    List<TaskRecord> tasksWith(@Nullable Payload payload) {
        return payload == null ? List.of() : tasksByPayload.getOrDefault(payload, List.of());
    }

    /** The payloads that the ledger has under an id, those of resubmissions too. */
    Set<Payload> payloads(@Nullable String taskId) {
        Set<Payload> all = new LinkedHashSet<>();
        lives(taskId).forEach(life -> all.addAll(payloads(life)));
        return all;
    }

    static Collection<Payload> payloads(TaskRecord task) {
        Set<Payload> all = new LinkedHashSet<>(List.of(Payload.of(task.request())));
        task.resubmissions().stream()
                .map(Resubmission::request)
                .map(Payload::of)
                .forEach(all::add);
        return all;
    }

    boolean isClosed(@Nullable String taskId) {
        return lives(taskId).stream().anyMatch(life -> life.state().equals("CLOSED"));
    }

    /** Whether a request of this very call was answered that it made the task. */
    boolean hasMade(Call call) {
        return call.trackingId() != null && trackingIdsOfCreated.contains(call.trackingId());
    }

    /** Whether the ledger took a request of this end. */
    boolean hasTaken(Call end) {
        return closeRequests(end.taskId()).anyMatch(taken -> isOf(end, taken));
    }

    /** The requests of creates that arrived when nobody waited for them any more. */
    Stream<SeenRequest> lateCreates() {
        return createsAfterTheEndOf(creates());
    }

    /** Of these, the originals that a retry overtook: their call had been told already that it is done. */
    Stream<SeenRequest> overtakenCreates() {
        return createsAfterTheEndOf(creates().filter(Evidence::isDoneByARetry));
    }

    private static boolean isDoneByARetry(Call call) {
        Told told = call.told();
        return told != null && told.is(Verdict.DONE) && told.attempts() > 1;
    }

    private Stream<SeenRequest> createsAfterTheEndOf(Stream<Call> creates) {
        Map<String, Instant> ends = new HashMap<>();
        creates.forEach(call -> {
            if (call.trackingId() != null && call.completed() != null) {
                ends.put(call.trackingId(), call.completed().at());
            }
        });
        return ledger.requests().stream().filter(Evidence::isCreate).filter(request -> ends.getOrDefault(
                        String.valueOf(request.trackingId()), Instant.MAX)
                .isBefore(request.at()));
    }

    Stream<CloseRequest> closeRequests(@Nullable String taskId) {
        return lives(taskId).stream().flatMap(life -> life.closeRequests().stream());
    }

    static boolean isOf(Call end, CloseRequest taken) {
        return taken.operation().equals(end.operation().word()) && mark(taken).equals(end.mark());
    }

    private static String mark(CloseRequest taken) {
        return Objects.requireNonNullElse(taken.isAnswer() ? taken.reasonCode() : taken.dispositionCode(), "");
    }
}
