package io.camelcce.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the words of a server fit to be shown: one short line without our credentials and without token material. */
final class Redaction {

    private static final String MASK = "***";
    private static final int DESCRIPTION_LENGTH = 200;
    private static final int EXCERPT_LENGTH = 80;

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern BLANK = Pattern.compile("[\\p{Cntrl}\\s\\u0085\\u2028\\u2029]+");
    private static final Pattern LONG_RUN = Pattern.compile("[A-Za-z0-9._~+/=%-]{16,}");
    private static final Pattern TOLD_TOKEN =
            Pattern.compile("^[\\[{\"]|(access|refresh|id)_token", Pattern.CASE_INSENSITIVE);

    private final Pattern credentials;

    Redaction(ClientCredentials settings) {
        // The longest first: one form of a secret may be the beginning of another.
        credentials = Pattern.compile(
                forms(settings.clientId(), settings.clientSecret().reveal())
                        .map(Redaction::line)
                        .filter(form -> !form.isEmpty())
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE);
    }

    /** An {@code error_description}, at most 200 characters long. */
    String description(String text) {
        return bounded(masked(line(text)), DESCRIPTION_LENGTH);
    }

    /** The beginning of a body that is no JSON, at most 80 characters; empty if it looks as if it told a token. */
    String excerpt(String body) {
        String line = line(body);
        if (TOLD_TOKEN.matcher(line).find()) {
            return "";
        }
        return bounded(LONG_RUN.matcher(masked(line)).replaceAll(MASK), EXCERPT_LENGTH);
    }

    private String masked(String line) {
        return credentials.matcher(line).replaceAll(MASK);
    }

    private static String line(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        return BLANK.matcher(visible).replaceAll(" ").strip();
    }

    private static String bounded(String line, int length) {
        if (line.length() <= length) {
            return line;
        }
        int end = length - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** The secret in the ways in which a server may repeat it. */
    private static Stream<String> forms(String id, String secret) {
        String encoded = URLEncoder.encode(secret, UTF_8);
        return Stream.of(
                secret,
                encoded,
                encoded.replace("+", "%20"),
                secret.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;"),
                base64(URLEncoder.encode(id, UTF_8) + ":" + encoded));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
