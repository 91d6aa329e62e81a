package io.camelcce.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.wiremock.SeenRequest;
import io.camelcce.wiremock.Switches;
import io.camelcce.wiremock.TaskRecord;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

/** What {@code ./demo} prints, and the exit code that follows from it. */
class TableTest {

    private static final String COLOUR = "\033\\[[0-9;]*m";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private RunningDemo demo;

    @BeforeEach
    void start() throws Exception {
        demo = RunningDemo.start();
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    @Test
    void everyMessageHasARowWithTheStatesOfItsTaskAndItsEnding() {
        assertThat(exitCode(Ansi.OFF)).isZero();

        assertThat(rowsWithoutTimes())
                .zipSatisfy(
                        List.of(
                                "SMS ID done, CD_NORMAL_END_TASK social CREATED > QUEUED > ROUTED > CLOSED An agent",
                                "Facebook Messenger ID done, CD_NORMAL_END_TASK social CREATED > QUEUED > ROUTED"
                                        + " > TRANSFERRED > CREATED > QUEUED > ROUTED > CLOSED The agent",
                                "WhatsApp ID done, CD_TASK_TRANSFER_TIMEOUT social CREATED > QUEUED > ROUTED"
                                        + " > TRANSFERRED > CLOSED Again",
                                "E-mail ID done, CD_MAX_DIALOG_LIFETIME_EXCEEDED email CREATED > QUEUED > CLOSED"
                                        + " (3 days later) No agent",
                                "Live chat ID done, CD_TASK_CUSTOMER_ABANDON chat CREATED > QUEUED > CLOSED The customer",
                                "Web callback ID done, CD_NORMAL_END_TASK Web Callback CREATED > QUEUED > ROUTED"
                                        + " > CLOSED Closes",
                                "Apple Messages ID done, CD_NORMAL_END_TASK social CREATED > QUEUED > ROUTED > CLOSED"
                                        + " The message comes twice.",
                                "SMS, wrong field none invalid Refused before anything is sent. cce:createTask cannot"
                                        + " take variables (the header CamelCceVariables, the body field variables or"
                                        + " the option variable.NAME): cv_1 must have at most 40 bytes, has 51",
                                "SMS, wrong script ID done, CD_FAILED_INVALID_SCRIPT_SELECTOR social CREATED > CLOSED"
                                        + " The create is done"),
                        (row, beginning) -> assertThat(row).startsWith(beginning));
        assertThat(text()).endsWith("9 messages, 8 tasks: everything came out as told.\n");
    }

    @Test
    void theTaskIdsAreThoseOfTheLedger() {
        exitCode(Ansi.OFF);

        assertThat(text())
                .containsSubsequence(demo.contactCenter().ledger().tasks().stream()
                        .map(TaskRecord::taskId)
                        .toList());
    }

    @Test
    void everyMessageButTheOneThatIsRefusedReachesTheContactCenter() {
        exitCode(Ansi.OFF);

        int creates = Scenes.ALL.stream()
                .filter(scene -> !scene.told().equals(Ending.refused()))
                .mapToInt(scene -> scene.told().creates().size())
                .sum();
        assertThat(demo.contactCenter().ledger().requests("POST", "/drapi/v1/tasks"))
                .filteredOn(SeenRequest::authorized)
                .hasSize(creates);
    }

    @Test
    void everyChannelOfTheContactCenterIsThere() {
        exitCode(Ansi.OFF);

        assertThat(demo.contactCenter().ledger().tasks())
                .extracting(task -> task.request().mediaChannel())
                .containsExactly(
                        "sms",
                        "facebook messenger",
                        "WhatsApp",
                        "email",
                        "Live Chat/In App Messaging",
                        "Web Callback",
                        "Apple Messages for Business",
                        "sms");
    }

    @Test
    void aRowThatIsNotAsToldIsNamedAndFailsTheDemo() {
        demo.contactCenter().set(Switches.SCRIPT_SELECTORS, Optional.empty());

        assertThat(exitCode(Ansi.OFF)).isEqualTo(1);

        assertThat(text())
                .endsWith("Not as told: SMS, wrong script\n")
                .containsOnlyOnce("NOT AS TOLD")
                .contains("CD_FAILED_INVALID_SCRIPT_SELECTOR");
    }

    @Test
    void aStepThatIsNotPossibleFailsItsRowOnly() {
        demo.contactCenter().set(Switches.SCRIPT_SELECTORS, Optional.of(Set.of("SMS_Support")));

        assertThat(exitCode(Ansi.OFF)).isEqualTo(1);

        assertThat(text())
                .contains("But then: cannot route task")
                .endsWith(
                        "Not as told: Facebook Messenger; WhatsApp; E-mail; Live chat; Web callback; Apple Messages\n");
    }

    @Test
    void itFitsIntoAHundredColumnsOfAscii() {
        exitCode(Ansi.OFF);

        assertThat(text().lines())
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(100).matches("\\p{Print}*"));
    }

    @Test
    void coloursAddNothingButColours() {
        exitCode(Ansi.ON);

        assertThat(text()).containsPattern(COLOUR);
        assertThat(text().replaceAll(COLOUR, "").lines())
                .anySatisfy(line -> assertThat(line).matches("SMS +[0-9a-f-]{36}  done, CD_NORMAL_END_TASK"))
                .noneSatisfy(line -> assertThat(line).contains("\033"));
    }

    private int exitCode(Ansi ansi) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Demo(out, out, ansi).tell(demo);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    /** Each row on one line; a row begins where a line is not indented. */
    private List<String> rowsWithoutTimes() {
        String table = text().lines()
                .dropWhile(line -> !line.startsWith("---"))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .reduce("", (before, line) -> before + (line.startsWith(" ") ? " " : "\n") + line);
        return Stream.of(table.strip().split("\n"))
                .map(row -> row.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                        .replaceAll(" \\d\\d:\\d\\d:\\d\\d", "")
                        .replaceAll(" +", " "))
                .toList();
    }
}
