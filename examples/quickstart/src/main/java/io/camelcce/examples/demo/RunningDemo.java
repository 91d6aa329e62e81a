package io.camelcce.examples.demo;

import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.Switches;
import java.io.PrintStream;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Help.Ansi;

/** A contact centre, and the application that talks to it. */
final class RunningDemo implements AutoCloseable {

    private final StoryClock clock;
    private final SimulatedContactCenter contactCenter;
    private final DemoApplication application;
    private final OptionalInt httpPort;

    private RunningDemo(
            StoryClock clock, SimulatedContactCenter contactCenter, DemoApplication application, OptionalInt httpPort) {
        this.clock = clock;
        this.contactCenter = contactCenter;
        this.application = application;
        this.httpPort = httpPort;
    }

    /** Starts one that can be called from here only. */
    static RunningDemo start() throws Exception {
        return start(0, OptionalInt::empty);
    }

    /**
     * Starts one whose application can be called over HTTP.
     *
     * @param port of the application; the contact centre has the next one. 0: any free ones
     * @throws PortTaken if one of them cannot be had
     */
    static RunningDemo serve(int port) throws Exception {
        int next = port == 0 ? 0 : Ports.free(port + 1);
        // Asked for last, so that the contact centre does not get the free port of the application.
        return start(next, () -> OptionalInt.of(Ports.free(port)));
    }

    private static RunningDemo start(int port, Callable<OptionalInt> portOfApplication) throws Exception {
        StoryClock clock = new StoryClock(Instant.now());
        SimulatedContactCenter contactCenter = SimulatedContactCenter.builder()
                .port(port)
                .clock(clock)
                .set(Switches.SCRIPT_SELECTORS, Optional.of(Scenes.SCRIPT_SELECTORS))
                .start();
        try {
            OptionalInt httpPort = portOfApplication.call();
            DemoApplication application = DemoApplication.start(contactCenter, httpPort);
            return new RunningDemo(clock, contactCenter, application, httpPort);
        } catch (Exception failed) {
            contactCenter.close();
            throw failed;
        }
    }

    /**
     * Plays all scenes, and prints what became of them.
     *
     * @return whether everything came out as told
     */
    boolean tell(PrintStream out, Ansi ansi) {
        out.println();
        out.println("A contact centre runs at " + contactCenter.domain()
                + ". It is simulated: nothing leaves this machine.");
        out.println("All times are those of its clock: the demo moves it, and plays the agents.");
        out.println();
        Table table = new Table(out, ansi, ZoneId.systemDefault());
        Story story = new Story(application, contactCenter);
        table.head();
        List<Row> rows = Scenes.ALL.stream().map(story::play).peek(table::print).toList();
        out.println();
        String notAsTold = Table.notAsTold(rows);
        out.println(
                notAsTold.isEmpty()
                        ? "%d messages, %d tasks: everything came out as told."
                                .formatted(
                                        rows.size(),
                                        contactCenter.ledger().tasks().size())
                        : "Not as told: " + notAsTold);
        return notAsTold.isEmpty();
    }

    /** Lets time go on, and prints what can be tried with one that is served. */
    void invite(PrintStream out) {
        clock.goOn();
        new CurlLines(httpPort(), contactCenter, console()).print(out);
    }

    /** Where the application of one that is served listens. */
    int httpPort() {
        return httpPort.orElseThrow();
    }

    /** The address that opens the console of one that is served, once. */
    URI console() {
        return application.console();
    }

    /** What the application talks to. */
    SimulatedContactCenter contactCenter() {
        return contactCenter;
    }

    @Override
    public void close() {
        application.close();
        contactCenter.close();
    }
}
