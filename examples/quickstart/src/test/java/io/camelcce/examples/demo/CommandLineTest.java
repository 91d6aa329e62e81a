package io.camelcce.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;

/** What can be typed after {@code ./demo}. */
class CommandLineTest {

    private static final int SIGTERM = 15;
    private static final Path ROOT = Path.of("../..");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "--port 5,--port goes with --serve only",
        "--serve --port -1,'--port has to be 0 to 65534, not -1'",
        "--serve --port 65535,'--port has to be 0 to 65534, not 65535'",
        "--serve --port many,Invalid value for option '--port': 'many' is not an int",
        "--serve --port,Missing required parameter for option '--port' (NUMBER)",
        "--prot,Unknown option: '--prot'",
        "9000,Unmatched argument at index 0: '9000'"
    })
    void whatIsWrongIsSaid(String arguments, String complaint) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(text()).isEqualTo(complaint + "\n./demo --help tells the options\n");
    }

    @Test
    void aTakenPortIsSaid() throws Exception {
        try (ServerSocket taken = onLoopback()) {
            assertThat(run("--serve", "--port", "" + taken.getLocalPort())).isEqualTo(1);
            assertThat(text())
                    .startsWith("cannot listen on port %d of 127.0.0.1 (".formatted(taken.getLocalPort()))
                    .contains("): choose another one with --port\n");
        }
    }

    @Test
    void aTakenPortOfTheContactCenterIsSaid() throws Exception {
        try (ServerSocket taken = onLoopback()) {
            assertThat(run("--serve", "--port", "" + (taken.getLocalPort() - 1)))
                    .isEqualTo(1);
            assertThat(text()).startsWith("cannot listen on port ");
        }
    }

    @Test
    void theScriptTellsItsOptions() throws Exception {
        Ended help = script("--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.text()).contains("./demo [--serve [--port NUMBER]]", "--serve", "--port NUMBER", "--help");
    }

    @Test
    void theScriptRefusesAnUnknownOptionBeforeItBuildsAnything() throws Exception {
        assertThat(script("--sevre")).isEqualTo(new Ended(2, "./demo takes no '--sevre': see ./demo --help\n"));
    }

    @Test
    void aServedDemoEndsQuietlyWhenItIsStopped() throws Exception {
        Process served = new ProcessBuilder(javaDemo("--serve", "--port", "0"))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader reader = served.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = new ArrayList<>();
            for (String line = reader.readLine();
                    line != null && !line.contains("__admin/cce/reset");
                    line = reader.readLine()) {
                lines.add(line);
            }
            assertThat(lines).as("printed until then").contains("Forget everything: 200");

            served.toHandle().destroy();

            assertThat(reader.lines()).isEmpty();
            assertThat(served.waitFor()).isEqualTo(128 + SIGTERM);
        } finally {
            served.destroyForcibly();
        }
    }

    private static List<String> javaDemo(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Demo.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    record Ended(int exitCode, String text) {}

    private static Ended script(String argument) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");
        Process script = new ProcessBuilder("/bin/bash", ROOT.resolve("demo").toString(), argument)
                .redirectErrorStream(true)
                .start();
        String text = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(script.waitFor(), text);
    }

    private static ServerSocket onLoopback() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private int run(String... arguments) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Demo(out, out, Ansi.OFF).run(arguments);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
