package io.camelcce.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.camelcce.camel.CceConstants;
import io.camelcce.camel.monitor.CceRetry;
import io.camelcce.wiremock.Switches;
import io.camelcce.wiremock.TaskFault;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A contact centre that has too much to do says when to come back, or says nonsense. */
@Tag("F25")
class ToldWhenToComeBackTest extends FaultyCalls {

    /** As the component of these tests has it: without Retry-After no first pause is longer. */
    private static final Duration BACK_OFF = Duration.ofMillis(1);

    /** A machine may set its clock meanwhile, but by less. */
    private static final Duration MOST_CORRECTION = Duration.ofMillis(100);

    @ParameterizedTest
    @CsvSource({"TOO_MANY, notNow", "UNAVAILABLE, maybeSent"})
    void aCallWaitsForTheSecondsThatItSays(TaskFault fault, String reason) {
        once(fault, "1");

        assertThat(outcome(create())).isEqualTo("done");

        CceRetry retry = theOneRepeat();
        assertThat(retry.reason()).isEqualTo(reason);
        assertThat(retry.pause())
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(1).plus(BACK_OFF));
        assertThat(repeatedAt()).isAfter(creates().get(0).at().plusSeconds(1).minus(MOST_CORRECTION));
        assertThat(tasks()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aCallWaitsForTheDateThatItSays(TaskFault fault) {
        Instant date = Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.SECONDS);
        once(fault, date(date));

        assertThat(outcome(create())).isEqualTo("done");

        assertThat(theOneRepeat().pause())
                .isLessThanOrEqualTo(Duration.ofSeconds(3).plus(BACK_OFF));
        assertThat(repeatedAt()).isAfter(date.minus(MOST_CORRECTION));
        assertThat(tasks()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsenseIsNotHeeded(TaskFault fault, String value) {
        once(fault, value);

        assertThat(outcome(create())).isEqualTo("done");

        assertThat(theOneRepeat().pause()).isLessThanOrEqualTo(BACK_OFF);
    }

    static Stream<Arguments> nonsense() {
        return Stream.of("soon", "-5", "1.5", "99999999999", "Fri, 22 Nov 2126 10:00:00 GMT")
                .flatMap(value -> faults().map(fault -> arguments(fault, value)));
    }

    static Stream<TaskFault> faults() {
        return Stream.of(TaskFault.TOO_MANY, TaskFault.UNAVAILABLE);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aDateThatHasPassedIsNotWaitedFor(TaskFault fault) {
        once(fault, date(Instant.now().minusSeconds(60)));

        assertThat(outcome(create())).isEqualTo("done");

        assertThat(theOneRepeat().pause()).isLessThanOrEqualTo(BACK_OFF);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void withoutAWordTheBackOffHolds(TaskFault fault) {
        faultTimes(1, fault);

        assertThat(outcome(create())).isEqualTo("done");

        assertThat(theOneRepeat().pause()).isLessThanOrEqualTo(BACK_OFF);
    }

    @ParameterizedTest
    @CsvSource({
        "TOO_MANY, direct:create, unavailable",
        "TOO_MANY, direct:get, unavailable",
        "TOO_MANY, direct:list, unavailable",
        "TOO_MANY, direct:end, unavailable",
        "UNAVAILABLE, direct:create, unknown",
        "UNAVAILABLE, direct:get, unavailable",
        "UNAVAILABLE, direct:list, unavailable",
        "UNAVAILABLE, direct:end, unknown"
    })
    void beyondTheDeadlineACallFailsAtOnceWithTheHint(TaskFault fault, String route, String outcome) {
        fault(fault);
        contactCenter().set(Switches.RETRY_AFTER_VALUE, Optional.of("31"));

        Exchange failed = send(route, named());

        assertThat(outcome(failed)).isEqualTo(outcome);
        assertThat(header(failed, CceConstants.RETRY_AFTER, Long.class)).isEqualTo(31_000);
        assertThat(isTrue(failed, CceConstants.RETRYABLE)).isTrue();
        assertThat(retries.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TOO_MANY, unavailable", "UNAVAILABLE, unknown"})
    void aDateBeyondTheDeadlineIsAHint(TaskFault fault, String outcome) {
        once(fault, date(Instant.now().plusSeconds(3_600)));

        Exchange failed = create();

        assertThat(outcome(failed)).isEqualTo(outcome);
        assertThat(header(failed, CceConstants.RETRY_AFTER, Long.class)).isBetween(3_000_000L, 3_600_000L);
        assertThat(calls()).hasSize(1);
    }

    private static void once(TaskFault fault, String retryAfter) {
        faultTimes(1, fault);
        contactCenter().set(Switches.RETRY_AFTER_VALUE, Optional.of(retryAfter));
    }

    private CceRetry theOneRepeat() {
        assertThat(retries.all()).hasSize(1);
        return retries.all().get(0);
    }

    /** When the second of two creates was answered. */
    private static Instant repeatedAt() {
        assertThat(creates()).hasSize(2);
        return creates().get(1).at();
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
