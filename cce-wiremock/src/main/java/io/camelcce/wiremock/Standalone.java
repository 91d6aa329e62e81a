package io.camelcce.wiremock;

import java.io.PrintStream;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A contact centre as a program of its own; {@code --help} tells its options. */
public final class Standalone {

    private static final int WRONG_USE = 2;
    private static final int FAILED = 1;
    private static final int CATCH_UP_EVERY_MILLIS = 100;

    private final PrintStream out;
    private final boolean coloured;

    Standalone(PrintStream out, boolean coloured) {
        this.out = out;
        this.coloured = coloured;
    }

    /** Runs until it is stopped. Ends with status 2 for a wrong command line, 1 when it cannot start. */
    public static void main(String[] arguments) {
        try {
            new Standalone(System.out, Terminal.isColoured()).run(arguments).ifPresent(Standalone::keepRunning);
        } catch (IllegalArgumentException wrongUse) {
            exit(WRONG_USE, wrongUse.getMessage() + "\n--help tells the options");
        } catch (IllegalStateException failed) {
            exit(FAILED, failed.getMessage() + "\nanother --port may help, 0 takes any free one");
        }
    }

    /**
     * Starts what the command line asks for; empty when it only asks for help.
     *
     * @throws IllegalArgumentException with a message for whoever typed it
     */
    Optional<SimulatedContactCenter> run(String... arguments) {
        CommandLine commandLine = CommandLine.parse(arguments);
        if (commandLine.help()) {
            out.print(CommandLine.HELP);
            return Optional.empty();
        }
        ContactCenterBuilder builder = commandLine.builder();
        SimulatedContactCenter contactCenter = builder.start(new EventPrinter(out, ZoneId.systemDefault(), coloured));
        introduce(contactCenter, builder.settings().statusUser());
        return Optional.of(contactCenter);
    }

    private void introduce(SimulatedContactCenter contactCenter, ClientCredentials statusUser) {
        String domain = contactCenter.domain();
        out.println("Tasks    " + domain + Routes.TASKS_PATH);
        out.println("Tokens   " + contactCenter.tokenUrl() + "  client " + contactCenter.clientId() + ", secret "
                + contactCenter.clientSecret());
        out.println("Sign in  " + contactCenter.authorizationUrl());
        out.println("Status   " + domain + Routes.STATUS_PATH + "  user " + statusUser.id() + ", password "
                + statusUser.secret());
        out.println("Control  " + domain + "/__admin/cce");
        out.println("Ctrl-C stops it.");
        out.println();
    }

    // Tasks change when somebody looks at them: here nobody might, and their lines shall come all the same.
    private static void keepRunning(SimulatedContactCenter contactCenter) {
        ScheduledExecutorService onlooking = Executors.newSingleThreadScheduledExecutor();
        Future<?> unused = onlooking.scheduleWithFixedDelay(
                contactCenter::catchUp, CATCH_UP_EVERY_MILLIS, CATCH_UP_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        Runtime.getRuntime().addShutdownHook(new Thread(contactCenter::close, "stop"));
    }

    private static void exit(int status, String message) {
        System.err.println(message);
        System.exit(status);
    }
}
