package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.common.FatalStartupException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

/** A contact centre as a program of its own; {@code --help} tells its options. */
public final class Standalone {

    private static final String STATUS_USER = "demo";
    private static final String STATUS_PASSWORD = "demo-secret";
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
        } catch (FatalStartupException failed) {
            exit(FAILED, "cannot start: " + rootOf(failed).getMessage() + "\nanother --port may help");
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
        ContactCenterBuilder builder = SimulatedContactCenter.builder().port(commandLine.port());
        commandLine.settings().forEach((name, json) -> set(name, json, builder));
        builder.statusUser(STATUS_USER, STATUS_PASSWORD);
        SimulatedContactCenter contactCenter = builder.start(new EventPrinter(out, ZoneId.systemDefault(), coloured));
        introduce(contactCenter);
        return Optional.of(contactCenter);
    }

    private static void set(String name, String json, ContactCenterBuilder builder) {
        Switch<?> which = Switches.named(name)
                .orElseThrow(() -> new IllegalArgumentException(name + " is no switch; there are "
                        + String.join(
                                ", ", Switches.ALL.stream().map(Switch::name).toList())));
        Optional<JsonNode> value = Json.read("{\"value\":%s}".formatted(json).getBytes(StandardCharsets.UTF_8))
                .map(object -> object.get("value"));
        set(which, value.orElseThrow(() -> new IllegalArgumentException(name + " " + which.fault(json))), builder);
    }

    private static <T> void set(Switch<T> which, JsonNode json, ContactCenterBuilder builder) {
        builder.set(which, which.read(json));
    }

    private void introduce(SimulatedContactCenter contactCenter) {
        String domain = contactCenter.domain();
        out.println("Tasks    " + domain + Routes.TASKS_PATH);
        out.println("Tokens   " + contactCenter.tokenUrl() + "  client " + contactCenter.clientId() + ", secret "
                + contactCenter.clientSecret());
        out.println(
                "Status   " + domain + Routes.STATUS_PATH + "  user " + STATUS_USER + ", password " + STATUS_PASSWORD);
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

    private static Throwable rootOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : rootOf(cause);
    }

    private static void exit(int status, String message) {
        System.err.println(message);
        System.exit(status);
    }
}
