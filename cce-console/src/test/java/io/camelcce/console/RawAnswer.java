package io.camelcce.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An answer as it came over the wire.
 *
 * @param headers in lower case
 */
record RawAnswer(int status, Map<String, List<String>> headers, String body) {

    static RawAnswer parse(String text) {
        String[] parts = text.split("\r\n\r\n", 2);
        String[] lines = parts[0].split("\r\n");
        Map<String, List<String>> headers = new TreeMap<>();
        Stream.of(lines)
                .skip(1)
                .map(line -> line.split(": ?", 2))
                .forEach(pair ->
                        headers.merge(pair[0].toLowerCase(Locale.ROOT), List.of(pair[1]), (some, more) -> Stream.concat(
                                        some.stream(), more.stream())
                                .toList()));
        return new RawAnswer(Integer.parseInt(lines[0].split(" ", 3)[1]), headers, parts.length < 2 ? "" : parts[1]);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT))).map(values -> values.get(0));
    }
}
