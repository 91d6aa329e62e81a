package io.camelcce.wiremock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One life of a task, from its create on. A snapshot: it does not follow later changes.
 *
 * @param request what the first create asked for
 * @param states every state that the task was in, oldest first; never empty
 * @param resubmissions the creates that followed a transfer in time, oldest first
 * @param closeRequests every taken request to the close resource, oldest first
 * @param estimatedWaitTime as it was told last; {@code null} while it is unknown
 */
public record TaskRecord(
        TaskRequest request,
        List<StateChange> states,
        List<Resubmission> resubmissions,
        List<CloseRequest> closeRequests,
        @Nullable Duration estimatedWaitTime) {

    private static final Duration CLOSED_IS_READABLE_FOR = Duration.ofMinutes(15);

    public TaskRecord {
        states = List.copyOf(states);
        resubmissions = List.copyOf(resubmissions);
        closeRequests = List.copyOf(closeRequests);
    }

    /** One whose wait time is unknown. */
    public TaskRecord(
            TaskRequest request,
            List<StateChange> states,
            List<Resubmission> resubmissions,
            List<CloseRequest> closeRequests) {
        this(request, states, resubmissions, closeRequests, null);
    }

    static TaskRecord created(TaskRequest request, Instant at) {
        return new TaskRecord(request, List.of(StateChange.to(State.CREATED, at)), List.of(), List.of());
    }

    public String taskId() {
        return request.taskId();
    }

    /** What the details of the task say now: the last resubmission's request, else the first create's. */
    public TaskRequest latestRequest() {
        return resubmissions.isEmpty() ? request : last(resubmissions).request();
    }

    /** The name of the current state. */
    public String state() {
        return latestChange().state();
    }

    /** The names of all states, oldest first, for example {@code [CREATED, QUEUED, ROUTED, CLOSED]}. */
    public List<String> stateNames() {
        return states.stream().map(StateChange::state).toList();
    }

    /** Why the task closed, or {@code null} while it lives. */
    public @Nullable String dispositionCode() {
        return latestChange().dispositionCode();
    }

    /** The closeAccept and closeReject requests among {@link #closeRequests()}, oldest first. */
    public List<CloseRequest> closeAnswers() {
        return closeRequests.stream().filter(CloseRequest::isAnswer).toList();
    }

    /** When the task was created. */
    public Instant createdAt() {
        return states.get(0).at();
    }

    /** When the task reached its current state. */
    public Instant updatedAt() {
        return latestChange().at();
    }

    boolean is(State state) {
        return state().equals(state.name());
    }

    State currentState() {
        return State.valueOf(state());
    }

    /** Whether it closed so long ago that nobody can read it any more. */
    boolean isForgotten(Instant now) {
        return is(State.CLOSED) && !updatedAt().plus(CLOSED_IS_READABLE_FOR).isAfter(now);
    }

    boolean everHadAnAgent() {
        return stateNames().contains(State.ROUTED.name());
    }

    TaskRecord with(StateChange change) {
        return new TaskRecord(request, append(states, change), resubmissions, closeRequests, estimatedWaitTime);
    }

    TaskRecord with(Resubmission resubmission) {
        return new TaskRecord(request, states, append(resubmissions, resubmission), closeRequests, estimatedWaitTime);
    }

    TaskRecord with(CloseRequest closeRequest) {
        return new TaskRecord(request, states, resubmissions, append(closeRequests, closeRequest), estimatedWaitTime);
    }

    TaskRecord waiting(@Nullable Duration estimate) {
        return new TaskRecord(request, states, resubmissions, closeRequests, estimate);
    }

    private StateChange latestChange() {
        return last(states);
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static <T> List<T> append(List<T> list, T element) {
        return Stream.concat(list.stream(), Stream.of(element)).toList();
    }
}
