package io.camelcce.wiremock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ListIterator;
import java.util.stream.Collectors;

/**
 * What the command line asks for.
 *
 * @param builder with everything that was chosen
 */
record CommandLine(ContactCenterBuilder builder, boolean help) {

    static final int DEFAULT_PORT = 8089;

    /** Every option and every switch. */
    static final String HELP = """
            A contact centre that remembers, for tests of what talks to Cisco CCE.

              java -jar cce-wiremock-standalone.jar [OPTION VALUE]...

            %s
              --help                       this text

            Each task's changes, refused requests and issued tokens are printed as they happen. Ctrl-C stops it.
            The environment variable NO_COLOR turns colours off.

            Switches, for example --set queueAfter=5 --set 'shares={"chat":10}', each with its default and what it
            takes; docs/cce-wiremock.md tells what they do:

            %s
            """.formatted(options(), switches());

    /** @throws IllegalArgumentException with a message for whoever typed it: a line for each thing that is wrong */
    static CommandLine parse(String... arguments) {
        ContactCenterBuilder builder = SimulatedContactCenter.builder().port(DEFAULT_PORT);
        List<String> faults = new ArrayList<>();
        ListIterator<String> rest = Arrays.asList(arguments).listIterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (argument.equals("--help") || argument.equals("-h")) {
                return new CommandLine(builder, true);
            }
            try {
                choose(argument, rest, builder);
            } catch (IllegalArgumentException wrong) {
                faults.add(String.valueOf(wrong.getMessage()));
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
        return new CommandLine(builder, false);
    }

    // --port 0 and --port=0 are the same.
    private static void choose(String argument, ListIterator<String> rest, ContactCenterBuilder builder) {
        String[] parts = argument.split("=", 2);
        CommandLineOption option = CommandLineOption.named(parts[0]).orElseThrow(() -> unknown(argument, rest));
        if (parts.length < 2 && !rest.hasNext()) {
            throw new IllegalArgumentException(option.name() + " needs a value, " + option.form());
        }
        option.choose(parts.length < 2 ? rest.next() : parts[1], builder);
    }

    // Its value is no second fault.
    private static IllegalArgumentException unknown(String option, ListIterator<String> rest) {
        if (option.startsWith("--") && rest.hasNext() && rest.next().startsWith("--")) {
            rest.previous();
        }
        return new IllegalArgumentException("unknown option " + option);
    }

    private static String options() {
        return CommandLineOption.ALL.stream()
                .map(option -> "  %-27s  %s".formatted(option.name() + " " + option.form(), option.meaning()))
                .collect(Collectors.joining("\n"));
    }

    private static String switches() {
        return Switches.ALL.stream().map(CommandLine::lineFor).collect(Collectors.joining("\n"));
    }

    private static <T> String lineFor(Switch<T> which) {
        String setting = which.name() + "=" + which.write(which.byDefault());
        return "  %-32s  %s".formatted(setting, which.rule());
    }
}
