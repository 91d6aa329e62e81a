package io.camelcce.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.camel.CceConstants;
import io.camelcce.camel.monitor.CceRetry;
import io.camelcce.wiremock.Switches;
import io.camelcce.wiremock.TaskFault;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A contact centre that has too much to do says when to come back, or says nonsense. */
@Tag("F25")
class ToldWhenToComeBackTest extends FaultyCalls {

    /** As the component of these tests has it: without Retry-After no first pause is longer. */
    private static final Duration BACK_OFF = Duration.ofMillis(1);

    @ParameterizedTest
    @CsvSource({"TOO_MANY, notNow", "UNAVAILABLE, maybeSent"})
    void aCallWaitsForTheSecondsThatItSays(TaskFault fault, String reason) {
        once(fault, "1");

        assertThat(outcome(create())).isEqualTo("done");

        CceRetry retry = theOneRepeat();
        assertThat(retry.reason()).isEqualTo(reason);
        assertThat(retry.pause())
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(1).plus(BACK_OFF));
        assertThat(tasks()).hasSize(1);
    }

    @Test
    void aCallWaitsForTheDateThatItSays() {
        once(TaskFault.TOO_MANY, date(Instant.now().plusSeconds(3)));

        assertThat(outcome(create())).isEqualTo("done");

        assertThat(theOneRepeat().pause())
                .isBetween(BACK_OFF, Duration.ofSeconds(3).plus(BACK_OFF));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "1.5", "99999999999", "Fri, 22 Nov 2126 10:00:00 GMT"})
    void nonsenseIsNotHeeded(String value) {
        once(TaskFault.TOO_MANY, value);

        assertThat(outcome(create())).isEqualTo("done");

        assertThat(theOneRepeat().pause()).isLessThanOrEqualTo(BACK_OFF);
    }

    @Test
    void aDateThatHasPassedIsNotWaitedFor() {
        once(TaskFault.UNAVAILABLE, date(Instant.now().minusSeconds(60)));

        assertThat(outcome(create())).isEqualTo("done");

        assertThat(theOneRepeat().pause()).isLessThanOrEqualTo(BACK_OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOO_MANY", "UNAVAILABLE"})
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

    @Test
    void aDateBeyondTheDeadlineIsAHint() {
        once(TaskFault.TOO_MANY, date(Instant.now().plusSeconds(3_600)));

        Exchange failed = create();

        assertThat(outcome(failed)).isEqualTo("unavailable");
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

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
