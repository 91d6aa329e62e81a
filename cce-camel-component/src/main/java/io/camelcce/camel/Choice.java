package io.camelcce.camel;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An option that is one of a list of words.
 *
 * @param option the name
 * @param words that it can be; case, dashes and underscores do not count, as in Camel
 */
record Choice(String option, List<Enum<?>> words) {

    /** @throws IllegalArgumentException if the option is there and is none of the words */
    void check(String endpoint, Map<String, Object> parameters) {
        Object value = parameters.get(option);
        if (value instanceof String text
                && !text.startsWith("#")
                && words.stream().noneMatch(word -> plain(word.name()).equals(plain(text)))) {
            throw new IllegalArgumentException("cce:%s?%s=%s: it must be one of %s"
                    .formatted(
                            endpoint,
                            option,
                            text,
                            words.stream().map(Choice::shown).collect(Collectors.joining(", "))));
        }
    }

    private static String shown(Enum<?> word) {
        String name = word.name();
        return name.equals(name.toUpperCase(Locale.ROOT)) ? name.toLowerCase(Locale.ROOT) : name;
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    }
}
