package io.camelcce.task;

import static io.camelcce.task.FieldFault.Kind.ILLEGAL;
import static io.camelcce.task.FieldFault.Kind.MISSING;
import static io.camelcce.task.FieldFault.Kind.NOT_A_CHOICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.task.FieldFault.Kind;
import io.camelcce.task.Outcome.Invalid;
import io.camelcce.task.Outcome.Unavailable;
import io.camelcce.task.Outcome.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeOutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "200, ok",
        "201, successfullyCreated",
        "400, badRequest",
        "403, forbidden",
        "404, notFound",
        "408, onTimeout",
        "409, onError",
        "418, onError",
        "429, onError",
        "500, internalServerError",
        "502, unreachable",
        "503, serviceUnavailable",
        "504, onTimeout",
        "302, onError"
    })
    void hasAWordForEveryStatus(int status, String word) {
        assertThat(NodeOutcome.ofStatus(status).word()).isEqualTo(word);
    }

    @Test
    void isInvalidDataIfAnyFaultIsAboutMoreThanAChoice() {
        assertThat(wordForFaults(MISSING)).isEqualTo("onInvalidData");
        assertThat(wordForFaults(ILLEGAL)).isEqualTo("onInvalidData");
        assertThat(wordForFaults(NOT_A_CHOICE, MISSING)).isEqualTo("onInvalidData");
    }

    @Test
    void isAnInvalidChoiceIfAllFaultsAre() {
        assertThat(wordForFaults(NOT_A_CHOICE)).isEqualTo("onInvalidChoice");
        assertThat(wordForFaults(NOT_A_CHOICE, NOT_A_CHOICE)).isEqualTo("onInvalidChoice");
    }

    @Test
    void ofAnInvalidRequestComesWithoutAnAttempt() {
        assertThat(new Invalid<>(List.of(fault(MISSING))).attempts()).isZero();
    }

    @Test
    void ofAnInvalidRequestIsNotChangedThroughTheListOfItsFaults() {
        List<FieldFault> faults = new ArrayList<>(List.of(fault(NOT_A_CHOICE)));
        Invalid<Task> invalid = new Invalid<>(faults);

        faults.add(fault(ILLEGAL));

        assertThat(invalid.nodeOutcome()).isEqualTo(NodeOutcome.ON_INVALID_CHOICE);
    }

    @ParameterizedTest
    @CsvSource({"408, onTimeout", "500, internalServerError", "502, unreachable", "503, serviceUnavailable"})
    void ofATroubleIsThatOfItsReplyWhetherTimeRanOutOrNot(int status, String word) {
        assertTrouble(new Trouble("HTTP " + status, false, Attempts.reply(status), null), word);
        assertTrouble(new Trouble("HTTP " + status, true, Attempts.reply(status), null), word);
    }

    @Test
    void ofATroubleWithoutAReplyTellsWhetherTimeRanOut() {
        assertTrouble(Attempts.TIMED_OUT, "onTimeout");
        assertTrouble(Attempts.CUT_OFF, "onError");
    }

    @Test
    void ofAnAnswerThatBrokeIsNeverASuccess() {
        assertTrouble(new Trouble("half an answer", false, Attempts.reply(200), null), "onError");
        assertTrouble(new Trouble("half an answer in time", true, Attempts.reply(201), null), "onTimeout");
    }

    private static void assertTrouble(Trouble trouble, String word) {
        assertThat(new Unavailable<>(trouble, true, null, 1).nodeOutcome().word())
                .isEqualTo(word);
        assertThat(new Unknown<>(null, trouble, 1).nodeOutcome().word()).isEqualTo(word);
    }

    private static String wordForFaults(Kind... kinds) {
        return new Invalid<>(Stream.of(kinds).map(NodeOutcomeTest::fault).toList())
                .nodeOutcome()
                .word();
    }

    private static FieldFault fault(Kind kind) {
        return new FieldFault(TaskField.MEDIA_TYPE, kind, "a rule");
    }
}
