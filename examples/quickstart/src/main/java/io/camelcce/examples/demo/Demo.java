package io.camelcce.examples.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * Lets messages of all channels become tasks, and tells what becomes of them. Ends with 0 if everything came out as
 * told, 1 if not or if it cannot start, 2 for a wrong command line.
 */
@Command(name = "./demo")
public final class Demo implements Callable<Integer> {

    private static final int DEFAULT_PORT = 8088;
    private static final int HIGHEST_PORT = 65_534;

    private final PrintStream out;
    private final PrintStream err;
    private final Ansi ansi;

    @Option(names = "--serve")
    private boolean serve;

    @Option(names = "--port", paramLabel = "NUMBER")
    private @Nullable Integer port;

    Demo(PrintStream out, PrintStream err, Ansi ansi) {
        this.out = out;
        this.err = err;
        this.ansi = ansi;
    }

    /** See {@code ./demo --help}. */
    public static void main(String[] arguments) {
        // Else the HTTP server uses what later JDKs warn of.
        System.setProperty("io.netty.noUnsafe", "true");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new Demo(out, System.err, Ansi.AUTO).run(arguments));
    }

    /** Runs what the command line asks for, and answers the exit code. */
    int run(String... arguments) {
        return new CommandLine(this)
                .setParameterExceptionHandler((wrong, given) -> complain(wrong, CommandLine.ExitCode.USAGE))
                .execute(arguments);
    }

    @Override
    public Integer call() throws Exception {
        int chosen = checkedPort();
        try (RunningDemo demo = serve ? RunningDemo.serve(chosen) : RunningDemo.start()) {
            int exitCode = tell(demo);
            if (serve && exitCode == CommandLine.ExitCode.OK) {
                demo.invite(out);
                waitForCtrlC(demo);
            }
            return exitCode;
        } catch (PortTaken taken) {
            return complain(taken, CommandLine.ExitCode.SOFTWARE);
        }
    }

    /** Tells the story, and answers the exit code that follows from it. */
    int tell(RunningDemo demo) {
        return demo.tell(out, ansi) ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private int checkedPort() {
        if (port == null) {
            return DEFAULT_PORT;
        }
        if (!serve) {
            throw new ParameterException(new CommandLine(this), "--port goes with --serve only");
        }
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(
                    new CommandLine(this), "--port has to be 0 to %d, not %d".formatted(HIGHEST_PORT, port));
        }
        return port;
    }

    private static void waitForCtrlC(RunningDemo demo) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "stop"));
        new CountDownLatch(1).await();
    }

    private int complain(Exception trouble, int exitCode) {
        err.println(trouble.getMessage());
        err.println("./demo --help tells the options");
        return exitCode;
    }
}
