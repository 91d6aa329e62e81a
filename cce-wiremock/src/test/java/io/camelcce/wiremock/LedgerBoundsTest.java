package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerBoundsTest {

    private static final Instant NOW = ContactCenters.START;

    @Test
    void ofTooManyRequestsTheOldestAreDropped() {
        RequestLog log = new RequestLog(3, new Resets());

        IntStream.rangeClosed(1, 5)
                .forEach(status -> log.add(0, new SeenRequest(NOW, "GET", "/", null, false, status)));

        assertThat(log.all()).extracting(SeenRequest::status).containsExactly(3, 4, 5);
    }

    @Test
    void ofTooManyLivesTheOldestThatAreOverAreDropped() {
        Lives lives = new Lives(8);
        for (int i = 1; i <= 11; i++) {
            lives.begin(life("t-" + i));
        }
        assertThat(lives.isFull()).isTrue();

        lives.drop(task -> !task.taskId().equals("t-1"));

        assertThat(lives.all())
                .hasSize(8)
                .first()
                .extracting(TaskRecord::taskId)
                .isEqualTo("t-1");
        assertThat(lives.newest("t-2")).isEmpty();
        assertThat(lives.newest("t-11")).isPresent();
        assertThat(lives.isFull()).isFalse();
    }

    @Test
    void aLifeThatANewerOneFollowedIsDroppedBeforeALivingOne() {
        Lives lives = new Lives(2);
        lives.begin(life("t-1"));
        lives.begin(life("t-2"));
        lives.begin(life("t-1"));
        lives.begin(life("t-3"));

        lives.drop(task -> false);

        assertThat(ids(lives)).containsExactly("t-2", "t-1", "t-3");
        assertThat(lives.newest("t-1")).isPresent();
    }

    @Test
    void livingTasksAreNeverDropped() {
        Lives lives = new Lives(2);
        for (int i = 0; i < 10; i++) {
            lives.begin(life("t-" + i));
        }

        lives.drop(task -> false);

        assertThat(lives.all()).hasSize(10);
        assertThat(lives.isFull()).isFalse();
    }

    private static List<String> ids(Lives lives) {
        return lives.all().stream().map(TaskRecord::taskId).toList();
    }

    private static TaskRecord life(String taskId) {
        return TaskRecord.created(ContactCenters.request(taskId), NOW);
    }
}
