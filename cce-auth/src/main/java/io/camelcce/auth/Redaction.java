package io.camelcce.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.Secret;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the words of a server fit to be shown: one short line, without what was sent in secret and without tokens. */
final class Redaction {

    private static final String MASK = "***";
    private static final int DESCRIPTION_LENGTH = 200;
    private static final int EXCERPT_LENGTH = 80;

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern BLANK = Pattern.compile("[\\p{Cntrl}\\s\\u0085\\u2028\\u2029]+");
    private static final Pattern LONG_RUN = Pattern.compile("[A-Za-z0-9._~+/=%-]{16,}");
    private static final Pattern TOLD_TOKEN =
            Pattern.compile("^[\\[{\"]|(access|refresh|id)_token", Pattern.CASE_INSENSITIVE);

    /** Matches nothing. */
    private static final String NEVER = "(?!)";

    private final List<String> hidden;
    private final Pattern anyHidden;

    /**
     * @param client whose secret is hidden, if it has one
     * @param sent what else is hidden
     */
    Redaction(OAuthClient client, Collection<Secret> sent) {
        this(Stream.concat(forms(client), sent.stream().map(Secret::reveal).flatMap(Redaction::forms))
                .toList());
    }

    private Redaction(List<String> hidden) {
        this.hidden = hidden;
        // The longest first: one form of a secret may be the beginning of another.
        String all = hidden.stream()
                .map(Redaction::line)
                .filter(form -> !form.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        anyHidden = Pattern.compile(all.isEmpty() ? NEVER : all, Pattern.CASE_INSENSITIVE);
    }

    /** One that hides these texts, too. */
    Redaction hiding(Collection<String> more) {
        return more.isEmpty()
                ? this
                : new Redaction(Stream.concat(hidden.stream(), more.stream().flatMap(Redaction::forms))
                        .toList());
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
        return anyHidden.matcher(line).replaceAll(MASK);
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

    private static Stream<String> forms(OAuthClient client) {
        if (client.secret() == null) {
            return Stream.empty();
        }
        String secret = client.secret().reveal();
        String id = client.id() == null ? "" : client.id();
        return Stream.concat(
                forms(secret),
                Stream.of(base64(URLEncoder.encode(id, UTF_8) + ":" + URLEncoder.encode(secret, UTF_8))));
    }

    /** A secret in the ways in which a server may repeat it. */
    private static Stream<String> forms(String secret) {
        String encoded = URLEncoder.encode(secret, UTF_8);
        return Stream.of(
                secret,
                encoded,
                encoded.replace("+", "%20"),
                secret.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
