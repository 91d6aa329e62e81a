package io.camelcce.wiremock;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What time alone does to a task. A moment that ends a span belongs to what follows it. */
final class TaskTime {

    static final Duration RESUBMIT_WITHIN = Duration.ofSeconds(15);

    private static final String TRANSFER_TIMEOUT = "CD_TASK_TRANSFER_TIMEOUT";
    private static final String WRONG_SELECTOR = "CD_FAILED_INVALID_SCRIPT_SELECTOR";
    private static final String LIFETIME_EXCEEDED = "CD_MAX_DIALOG_LIFETIME_EXCEEDED";

    private final SwitchBoard switches;
    private final TaskLife life;

    TaskTime(SwitchBoard switches, TaskLife life) {
        this.switches = switches;
        this.life = life;
    }

    /** The task with the next change, or as it is when there is none. */
    TaskRecord afterNext(TaskRecord task) {
        return next(task).map(change -> with(change, task)).orElse(task);
    }

    /** The next change that time alone brings; empty when it brings none. */
    Optional<StateChange> next(TaskRecord task) {
        Instant since = task.updatedAt();
        TaskRequest request = task.latestRequest();
        return switch (task.currentState()) {
            case CREATED -> Optional.of(endOfCreated(since, request));
            case QUEUED -> endOfWaiting(since, request.mediaType());
            case TRANSFERRED -> Optional.of(StateChange.closed(since.plus(RESUBMIT_WITHIN), TRANSFER_TIMEOUT));
            case ROUTED ->
                QueuedMedia.isWebCallback(request.mediaType())
                        ? Optional.of(StateChange.closed(since, TaskLife.NORMAL_END))
                        : Optional.empty();
            case CLOSED -> Optional.empty();
        };
    }

    private TaskRecord with(StateChange change, TaskRecord task) {
        return change.state().equals(State.QUEUED.name()) ? life.queued(change.at(), task) : task.with(change);
    }

    private StateChange endOfCreated(Instant since, TaskRequest request) {
        Instant submitted = since.plus(switches.get(Switches.QUEUE_AFTER));
        if (switches.get(Switches.MEDIA_RESOURCE_ID_IS_NEEDED) && !MediaResourceId.isIn(request)) {
            return StateChange.closed(submitted, MediaResourceId.INVALID);
        }
        return isKnown(request.scriptSelector())
                ? StateChange.to(State.QUEUED, submitted)
                : StateChange.closed(since.plus(switches.get(Switches.UNKNOWN_SELECTOR_CLOSES_AFTER)), WRONG_SELECTOR);
    }

    private boolean isKnown(String scriptSelector) {
        return switches.get(Switches.SCRIPT_SELECTORS)
                .map(selectors -> selectors.contains(scriptSelector))
                .orElse(true);
    }

    private Optional<StateChange> endOfWaiting(Instant since, String mediaType) {
        Optional<Duration> longest =
                Optional.ofNullable(switches.get(Switches.LONGEST_WAIT).get(QueuedMedia.of(mediaType)));
        Optional<StateChange> closed = longest.map(wait -> StateChange.closed(since.plus(wait), LIFETIME_EXCEEDED));
        Optional<StateChange> routed =
                switches.get(Switches.ROUTE_AFTER).map(wait -> StateChange.to(State.ROUTED, since.plus(wait)));
        return Stream.concat(closed.stream(), routed.stream()).min(Comparator.comparing(StateChange::at));
    }
}
