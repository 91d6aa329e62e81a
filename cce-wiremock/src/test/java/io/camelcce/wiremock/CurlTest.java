package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who follows docs/cce-wiremock.md from top to bottom in a shell gets the answers that it shows. */
class CurlTest {

    private static final String NEXT = "--- next ---";
    private static final Pattern ADDRESS = Pattern.compile("Tasks {4}(http://127\\.0\\.0\\.1:\\d+)/drapi/v1/tasks");

    @Test
    void everyCommandOfThePageGetsTheAnswerThatThePageShows(@TempDir Path folder) throws Exception {
        assumeTrue(isOnThePath("bash") && isOnThePath("curl"), "bash or curl is not there");
        Page page = Page.read();
        Process contactCenter = start(page.plainBlock("java -jar "));
        try (BufferedReader printed = contactCenter.inputReader(StandardCharsets.UTF_8)) {
            List<String> sessions = run(page.sessions(), addressIn(printed.readLine()), folder.resolve("output"));

            assertThat(sessions).hasSameSizeAs(page.sessions());
            for (int i = 0; i < sessions.size(); i++) {
                assertAnswers(page.sessions().get(i), sessions.get(i).lines().toList());
            }
            // Process.destroy would close what it printed, too.
            contactCenter.toHandle().destroy();
            assertThat(eventsIn(printed.lines()))
                    .containsSubsequence(eventsIn(page.plainBlock("08:50").lines()));
        } finally {
            contactCenter.destroyForcibly();
        }
    }

    @Test
    void everyCurlLineOfThePageIsAmongThem() throws IOException {
        String sessions =
                Page.read().sessions().stream().map(Page.Session::commands).collect(Collectors.joining());

        assertThat(Files.readAllLines(Page.FILE).stream().filter(line -> line.contains("curl -")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(sessions).contains(line + "\n"));
    }

    private static void assertAnswers(Page.Session session, List<String> answers) {
        assertThat(answers).as(session.commands()).hasSameSizeAs(session.answers());
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i))
                    .as(session.commands())
                    .matches(expected(session.answers().get(i)));
        }
    }

    private static Pattern expected(String answer) {
        return Pattern.compile(
                Arrays.stream(answer.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    // As the page says, but from the classes, for the jar is not there yet, and on a port that is free.
    private static Process start(String commandLine) throws IOException {
        String arguments = commandLine.strip().replaceFirst("^java -jar \\S+-standalone\\.jar", "");
        assertThat(arguments).isEqualTo(" --port " + CommandLine.DEFAULT_PORT);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        placeOf(Standalone.class) + File.pathSeparator + placeOf(WireMockServer.class),
                        Standalone.class.getName(),
                        "--port",
                        "0")
                .redirectErrorStream(true)
                .start();
    }

    private static List<String> run(List<Page.Session> sessions, String address, Path output)
            throws IOException, InterruptedException {
        String script =
                sessions.stream().map(Page.Session::commands).collect(Collectors.joining("echo " + NEXT + "\n"));
        assertThat(script).contains("CCE=http://127.0.0.1:8089\n");
        Process bash = new ProcessBuilder("bash", "-c", script.replace("http://127.0.0.1:8089\n", address + "\n"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(bash.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            bash.destroyForcibly();
        }
        return List.of(Files.readString(output).split(NEXT + "\n", -1));
    }

    private static String addressIn(String line) {
        return ADDRESS.matcher(line)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError(line))
                .group(1);
    }

    private static List<String> eventsIn(Stream<String> lines) {
        return lines.filter(line -> line.matches("\\d\\d:\\d\\d:.*"))
                .map(line -> line.substring("08:50:41.784".length()))
                .toList();
    }

    private static String placeOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
    }

    private static boolean isOnThePath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
