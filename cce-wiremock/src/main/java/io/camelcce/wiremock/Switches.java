package io.camelcce.wiremock;

import static io.camelcce.wiremock.SwitchForm.number;
import static io.camelcce.wiremock.SwitchForm.orNone;
import static io.camelcce.wiremock.SwitchForm.seconds;
import static io.camelcce.wiremock.SwitchForm.yesOrNo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Every switch of a contact centre. Set by {@link ContactCenterBuilder#set} before it starts, by
 * {@link SimulatedContactCenter#set} while it runs. Durations are of the simulator's clock.
 */
public final class Switches {

    /** How long a task stays CREATED. */
    public static final Switch<Duration> QUEUE_AFTER = new Switch<>("queueAfter", Duration.ofSeconds(1), seconds());

    /** How long a task stays QUEUED; empty: until {@link SimulatedContactCenter#route}. */
    public static final Switch<Optional<Duration>> ROUTE_AFTER =
            new Switch<>("routeAfter", Optional.empty(), orNone(seconds()));

    /** The HTTP status that carries the application code 20200. */
    public static final Switch<Integer> EXISTING_TASK_STATUS =
            new Switch<>("existingTaskStatus", 409, number(200, 599));

    /** Whether a create with the id of a closed task is answered 20200 for as long as that task can be read. */
    public static final Switch<Boolean> CLOSED_ID_IS_REFUSED = new Switch<>("closedIdIsRefused", true, yesOrNo());

    /** Whether closeAccept and closeReject of a task that is not closed are answered 400. */
    public static final Switch<Boolean> ANSWERS_NEED_CLOSED_TASK =
            new Switch<>("answersNeedClosedTask", true, yesOrNo());

    /** The estimated wait time that a task gets when it is queued, shown in whole seconds; empty: none. */
    public static final Switch<Optional<Duration>> ESTIMATED_WAIT_TIME =
            new Switch<>("estimatedWaitTime", Optional.empty(), orNone(seconds()));

    static final List<Switch<?>> ALL = List.of(
            QUEUE_AFTER,
            ROUTE_AFTER,
            ESTIMATED_WAIT_TIME,
            EXISTING_TASK_STATUS,
            CLOSED_ID_IS_REFUSED,
            ANSWERS_NEED_CLOSED_TASK);

    private Switches() {}
}
