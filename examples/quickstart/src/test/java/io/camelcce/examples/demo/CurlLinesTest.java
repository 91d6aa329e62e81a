package io.camelcce.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./demo --serve} prints can be pasted into a shell as it is, and is answered as it says. */
class CurlLinesTest {

    /** What a line says, the statuses that it tells, and the commands below it. */
    record Trial(String what, List<String> statuses, String commands) {}

    private static final Pattern TRIAL = Pattern.compile("(?m)^(\\S.*):([ \\d]*)\n((?: {4}.*\n)+)");

    @RegisterExtension
    static final ServedDemo DEMO = new ServedDemo();

    @BeforeEach
    void bashAndCurlAreThere() {
        assumeTrue(isThere("bash"), "no bash here");
        assumeTrue(isThere("curl"), "no curl here");
    }

    @Test
    void everyLineWorksWordForWord(@TempDir Path directory) throws Exception {
        List<Trial> trials = trials(printed());
        assertThat(trials).hasSizeGreaterThan(20);

        List<List<String>> statuses = statusesOf(trials, directory);

        for (int i = 0; i < trials.size(); i++) {
            Trial trial = trials.get(i);
            assertThat(statuses.get(i))
                    .as(trial.what())
                    .hasSameSizeAs(calls(trial))
                    .isSubsetOf(trial.statuses());
        }
    }

    @Test
    void theLinesDoWhatTheyTell(@TempDir Path directory) throws Exception {
        List<Trial> trials = trials(printed());
        int last = trials.size() - 1;
        assertThat(trials.get(last).commands()).contains("/reset");

        statusesOf(trials.subList(0, last), directory);

        assertThat(DEMO.contactCenter().ledger().task("my-task").dispositionCode())
                .isEqualTo("CD_TASK_CUSTOMER_ABANDON");
        assertThat(DEMO.contactCenter().ledger().task("my-chat").dispositionCode())
                .isEqualTo("CD_NORMAL_END_TASK");
        assertThat(DEMO.contactCenter().ledger().task("lost-task").dispositionCode())
                .isEqualTo("CD_FAILED_INVALID_SCRIPT_SELECTOR");
    }

    @Test
    void allLinesFitIntoAHundredColumns() throws Exception {
        assertThat(printed().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    private static String printed() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        DEMO.demo().invite(new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static List<Trial> trials(String printed) {
        List<Trial> trials = new ArrayList<>();
        Matcher matcher = TRIAL.matcher(printed);
        while (matcher.find()) {
            String statuses = matcher.group(2).strip();
            trials.add(new Trial(
                    matcher.group(1), statuses.isEmpty() ? List.of() : List.of(statuses.split(" ")), matcher.group(3)));
        }
        // Nothing that looks like a command is left out.
        assertThat(trials.stream()
                        .mapToLong(trial -> trial.commands().lines().count())
                        .sum())
                .isEqualTo(
                        printed.lines().filter(line -> line.startsWith("    ")).count());
        return trials;
    }

    /** Runs all commands in one shell, in which curl also notes the status of each answer. */
    private static List<List<String>> statusesOf(List<Trial> trials, Path directory) throws Exception {
        StringBuilder script = new StringBuilder("set -euo pipefail\n");
        script.append("curl() { command curl --silent --show-error --write-out '%{stderr}%{http_code}\\n' \"$@\"; }\n");
        for (int i = 0; i < trials.size(); i++) {
            script.append("exec 2>").append(i).append('\n').append(trials.get(i).commands());
        }
        Process bash = new ProcessBuilder("bash")
                .directory(directory.toFile())
                .redirectInput(
                        Files.writeString(directory.resolve("script"), script).toFile())
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile())
                .start();
        assertThat(bash.waitFor())
                .as(Files.readString(directory.resolve("out")))
                .isZero();
        List<List<String>> statuses = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            statuses.add(Files.readAllLines(directory.resolve(Integer.toString(i))));
        }
        return statuses;
    }

    /** One element for each answer that the commands get; the token is asked for on the way. */
    private static List<String> calls(Trial trial) {
        List<String> calls = new ArrayList<>();
        Matcher curl = Pattern.compile("\\bcurl ").matcher(trial.commands());
        while (curl.find()) {
            calls.add("curl");
        }
        if (trial.commands().contains("[1-3]")) {
            calls.addAll(List.of("curl", "curl"));
        }
        return calls;
    }

    private static boolean isThere(String command) {
        try {
            return new ProcessBuilder(command, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
