package io.camelcce.task;

import static io.camelcce.task.Requests.TRACKING_ID;
import static io.camelcce.task.Requests.faults;
import static io.camelcce.task.Requests.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListTasksTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void goesBackAQuarterOfAnHour() {
        assertThat(valid(new Draft().with(TaskField.TRACKING_ID, TRACKING_ID).listTasks(7, NOW)))
                .isEqualTo(new ListTasks(NOW.minus(Duration.ofMinutes(15)), 7, TRACKING_ID));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void goesBackToAnyMoment(Object from, Instant moment) {
        assertThat(valid(draftFrom(from).listTasks(7, NOW)).from()).isEqualTo(moment);
    }

    static List<Arguments> moments() {
        Instant eight = Instant.parse("2026-11-22T08:00:00Z");
        return List.of(
                Arguments.of("2026-11-22T08:00:00Z", eight),
                Arguments.of(" 2026-11-22T10:00:00+02:00 ", eight),
                Arguments.of(eight, eight),
                Arguments.of(OffsetDateTime.ofInstant(eight, ZoneOffset.ofHours(-7)), eight),
                Arguments.of(ZonedDateTime.ofInstant(eight, ZoneId.of("Europe/Paris")), eight),
                Arguments.of(ZonedDateTime.ofInstant(eight, ZoneOffset.UTC), eight),
                Arguments.of("2026-11-22t08:00:00z", eight),
                Arguments.of("pt1h", eight),
                Arguments.of(eight.toEpochMilli(), eight),
                Arguments.of(Long.toString(eight.toEpochMilli()), eight),
                Arguments.of("PT1H", eight),
                Arguments.of(Duration.ofHours(1), eight),
                Arguments.of("PT-1H", Instant.parse("2026-11-22T10:00:00Z")),
                Arguments.of(0, Instant.EPOCH),
                Arguments.of("P100000D", Instant.EPOCH),
                Arguments.of("1901-01-01T00:00:00Z", Instant.EPOCH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "15m",
                "2026-11-22",
                "2026-11-22T08:00:00",
                "-5",
                "-1",
                "2026-11-22T08:00:00Z[Nowhere]",
                "9999999999999999999",
                "P",
                "PT99999999999999999999H",
                "+999999999-12-31T23:59:59Z"
            })
    void refusesWhatIsNoMoment(String from) {
        assertThat(faults(draftFrom(from).listTasks(7, NOW)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.field()).isEqualTo(TaskField.FROM))
                .satisfies(fault -> assertThat(fault.rule()).contains("PT15M"));
    }

    @Test
    void refusesATimeOfNoPlace() {
        assertThat(faults(draftFrom(LocalDateTime.MIN).listTasks(7, NOW))).hasSize(1);
    }

    @Test
    void hasAsManyTasksAsAContactCentreCanHold() {
        assertThat(new ListTasks(NOW, 100_000, TRACKING_ID).most()).isEqualTo(100_000);
        assertThatIllegalArgumentException().isThrownBy(() -> new ListTasks(NOW, 0, TRACKING_ID));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new ListTasks(NOW, 100_001, TRACKING_ID));
    }

    private static Draft draftFrom(Object from) {
        return new Draft().with(TaskField.TRACKING_ID, TRACKING_ID).with(TaskField.FROM, from);
    }
}
