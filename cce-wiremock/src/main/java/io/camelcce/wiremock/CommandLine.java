package io.camelcce.wiremock;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the command line asks for.
 *
 * @param settings switches by name, with the JSON they shall be set to
 */
record CommandLine(int port, Map<String, String> settings, boolean help) {

    static final int DEFAULT_PORT = 8089;

    static final String HELP = """
            A contact centre that remembers, for tests of what talks to Cisco CCE.

              java -jar cce-wiremock-standalone.jar [--port NUMBER] [--set SWITCH=JSON]... [--help]

              --port NUMBER      the port on 127.0.0.1; 8089 by default, 0: any free one
              --set SWITCH=JSON  sets a switch, for example --set queueAfter=5 --set 'shares={"chat":10}'
              --help             this text

            Each task's changes, refused requests and issued tokens are printed as they happen. Ctrl-C stops it.
            The environment variable NO_COLOR turns colours off.
            """;

    CommandLine {
        settings = Map.copyOf(settings);
    }

    /** @throws IllegalArgumentException with a message for whoever typed it */
    static CommandLine parse(String... arguments) {
        int port = DEFAULT_PORT;
        Map<String, String> settings = new LinkedHashMap<>();
        Iterator<String> rest = Arrays.asList(arguments).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--help", "-h" -> {
                    return new CommandLine(port, settings, true);
                }
                case "--port" -> port = port(valueOf(option, rest));
                case "--set" -> addSetting(valueOf(option, rest), settings);
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }
        return new CommandLine(port, settings, false);
    }

    private static String valueOf(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("--port has to be 0 to 65535, not " + text);
        }
        return Integer.parseInt(text);
    }

    private static void addSetting(String text, Map<String, String> settings) {
        String[] parts = text.split("=", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("--set needs SWITCH=JSON, not " + text);
        }
        settings.put(parts[0], parts[1]);
    }
}
