package io.camelcce.history;

import io.camelcce.wiremock.CloseRequest;
import io.camelcce.wiremock.Resubmission;
import io.camelcce.wiremock.SeenRequest;
import io.camelcce.wiremock.StateChange;
import io.camelcce.wiremock.TaskRecord;
import io.camelcce.wiremock.TaskRequest;
import io.camelcce.wiremock.TaskVariable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A history and a ledger as a test wants them. Each call ends before the next one begins. */
final class HandMadeHistory {

    static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Call> calls = new ArrayList<>();
    private final List<TaskRecord> tasks = new ArrayList<>();
    private final List<SeenRequest> requests = new ArrayList<>();
    private long order;
    private int exchange;

    /** The payload of a customer. */
    static Payload payload(String customer) {
        return new Payload(customer, "+44", "44700", "parcel");
    }

    static Told told(Verdict verdict, @Nullable String reason, String taskId) {
        return new Told(verdict, reason, taskId, null, null, false, null, 1, Duration.ZERO);
    }

    static Told existed(String taskId, boolean verified) {
        Told.Existing existing = new Told.Existing(verified, false);
        return new Told(Verdict.DONE, null, taskId, null, existing, false, null, 1, Duration.ZERO);
    }

    static Told read(String taskId, Payload payload, String state) {
        Told.ReadTask read = new Told.ReadTask(payload, state);
        return new Told(Verdict.DONE, null, taskId, null, null, false, read, 1, Duration.ZERO);
    }

    HandMadeHistory create(Payload payload, Verdict verdict, String taskId) {
        return create(payload, told(verdict, null, taskId));
    }

    HandMadeHistory create(Payload payload, Told told) {
        return call(exchange++, Operation.CREATE, told.taskId(), payload, null, told);
    }

    /** A create whose requests stand in the ledger under a tracking id. */
    HandMadeHistory create(Payload payload, Verdict verdict, String taskId, String trackingId) {
        Told told = new Told(verdict, null, taskId, trackingId, null, false, null, 1, Duration.ZERO);
        return create(payload, told);
    }

    /** One more delivery of the exchange of the last call. */
    HandMadeHistory createAgain(Payload payload, Verdict verdict, String taskId) {
        return call(exchange - 1, Operation.CREATE, null, payload, null, told(verdict, null, taskId));
    }

    HandMadeHistory read(String taskId, Told told) {
        return call(exchange++, Operation.READ, taskId, null, null, told);
    }

    HandMadeHistory end(Operation operation, String mark, Verdict verdict, String taskId) {
        return call(exchange++, operation, taskId, null, mark, told(verdict, null, taskId));
    }

    /** A create that nobody ever heard of again. */
    HandMadeHistory createWithoutAnEnd(Payload payload, String taskId) {
        return call(exchange++, Operation.CREATE, taskId, payload, null, null);
    }

    private HandMadeHistory call(
            int exchange,
            Operation operation,
            @Nullable String taskId,
            @Nullable Payload payload,
            @Nullable String mark,
            @Nullable Told told) {
        Instant at = AT.plusSeconds(order);
        Invocation invoked =
                new Invocation(calls.size(), order++, at, Duration.ZERO, exchange, operation, taskId, payload, mark);
        calls.add(new Call(invoked, told == null ? null : new Completion(order++, at, Duration.ZERO, told)));
        return this;
    }

    /** The last call took so long by the clock, and so long of the time that the process had. */
    HandMadeHistory took(Duration time, Duration ofTheProcess) {
        Call last = calls.remove(calls.size() - 1);
        Completion told = Objects.requireNonNull(last.completed());
        Completion later = new Completion(told.order(), told.at().plus(time), ofTheProcess, told.told());
        calls.add(new Call(last.invoked(), later));
        return this;
    }

    HandMadeHistory task(String taskId, Payload payload, String... states) {
        tasks.add(new TaskRecord(request(taskId, payload), states(null, states), List.of(), List.of()));
        return this;
    }

    HandMadeHistory resubmitted(String taskId, Payload first, Payload second, String... states) {
        Resubmission again = new Resubmission(AT, request(taskId, second));
        tasks.add(new TaskRecord(request(taskId, first), states(null, states), List.of(again), List.of()));
        return this;
    }

    /** A task that got an end with a mark, and is in these states. */
    HandMadeHistory ended(String taskId, Payload payload, Operation end, String mark, String... states) {
        CloseRequest taken = new CloseRequest(AT, end.word(), mark, "because", mark, List.of());
        tasks.add(new TaskRecord(request(taskId, payload), states(mark, states), List.of(), List.of(taken)));
        return this;
    }

    HandMadeHistory request(String trackingId, int status) {
        return request(AT, trackingId, status);
    }

    /** A create that arrives when all calls so far are over. */
    HandMadeHistory lateRequest(String trackingId, int status) {
        return request(AT.plusSeconds(order), trackingId, status);
    }

    private HandMadeHistory request(Instant at, String trackingId, int status) {
        requests.add(new SeenRequest(at, "POST", "/drapi/v1/tasks", trackingId, true, status));
        return this;
    }

    private static List<StateChange> states(@Nullable String dispositionCode, String... states) {
        List<StateChange> changes = new ArrayList<>();
        for (String state : states.length == 0 ? new String[] {"CREATED"} : states) {
            changes.add(new StateChange(state, AT, state.equals("CLOSED") ? dispositionCode : null));
        }
        return changes;
    }

    private static TaskRequest request(String taskId, Payload payload) {
        return new TaskRequest(
                taskId,
                "social",
                "sms",
                "SMS_Support",
                payload.origin(),
                payload.destination(),
                "inbound",
                payload.customerId(),
                null,
                null,
                List.of(new TaskVariable(Payload.SUBJECT, "string", payload.subject())));
    }

    Evidence evidence() {
        return new Evidence(calls, new ServerLedger(tasks, requests));
    }

    List<String> contradictions() {
        return Checker.check(evidence()).stream().map(Contradiction::toString).toList();
    }
}
