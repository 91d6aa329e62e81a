package io.camelcce.console.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the query of a URL. */
final class QueryText {

    private static final int MOST = 100;

    private QueryText() {}

    /** The first {@value #MOST} parameters. What is no encoding stands for itself. */
    static Parameters parse(String rawQuery) {
        return parse(rawQuery, MOST);
    }

    /** All fields of a form. */
    static Parameters parseForm(String text) {
        return parse(text, Integer.MAX_VALUE - 1);
    }

    private static Parameters parse(String text, int most) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String parameter : text.split("&", most + 1)) {
            String[] pair = parameter.split("=", 2);
            if (!parameter.isEmpty() && values.size() < most) {
                values.putIfAbsent(decoded(pair[0]), pair.length == 1 ? "" : decoded(pair[1]));
            }
        }
        return new Parameters(values);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }
}
