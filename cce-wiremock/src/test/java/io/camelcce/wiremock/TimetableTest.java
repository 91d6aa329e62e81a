package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.wiremock.oauth.GrantEvent;
import io.camelcce.wiremock.oauth.GrantRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final Instant NOW = ContactCenters.START;

    private final Timetable timetable = new Timetable();

    @Test
    void theSoonestIsFirstAndOfOneMomentTheOneEnteredFirst() {
        enter("t-3", 2);
        enter("t-2", 1);
        enter("t-1", 1);

        assertThat(timetable.dueUntil(NOW)).isEmpty();
        assertThat(timetable.dueUntil(NOW.plusSeconds(1))).contains("t-2");

        timetable.enter("t-2", Optional.empty());
        assertThat(timetable.dueUntil(NOW.plusSeconds(1))).contains("t-1");
    }

    @Test
    void aTaskHasOneEntry() {
        enter("t-1", 1);
        enter("t-1", 5);

        assertThat(timetable.dueUntil(NOW.plusSeconds(4))).isEmpty();
        assertThat(timetable.dueUntil(NOW.plusSeconds(5))).contains("t-1");
    }

    @Test
    void ofSeveralTasksTimeBringsTheEarlierChangeFirst() {
        List<String> seen = new ArrayList<>();
        SwitchBoard switches = new SwitchBoard();
        SimulatorClock clock = new SimulatorClock(ContactCenters.standingClock());
        TaskMemory tasks = ContactCenters.tasks(switches, clock, noting(seen));
        switches.set(Switches.ROUTE_AFTER, Optional.of(Duration.ofSeconds(5)));

        tasks.create(ContactCenters.request("t-1"));
        clock.advance(Duration.ofMillis(2_500));
        tasks.create(ContactCenters.request("t-2"));
        clock.advance(Duration.ofMinutes(1));
        tasks.catchUp();

        assertThat(seen)
                .containsExactly("t-1 CREATED", "t-1 QUEUED", "t-2 CREATED", "t-2 QUEUED", "t-1 ROUTED", "t-2 ROUTED");
    }

    private void enter(String taskId, int seconds) {
        timetable.enter(taskId, Optional.of(NOW.plusSeconds(seconds)));
    }

    private static Onlooker noting(List<String> seen) {
        return new Onlooker() {
            @Override
            public void reached(TaskRecord task, StateChange change) {
                seen.add(task.taskId() + " " + change.state());
            }

            @Override
            public void reached(GrantRecord grant, GrantEvent event) {}

            @Override
            public void answered(SeenRequest request, String refusal) {}
        };
    }
}
