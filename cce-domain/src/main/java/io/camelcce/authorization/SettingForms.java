package io.camelcce.authorization;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form that each setting has to have, alone. No message shows a value: people paste secrets into wrong fields. */
final class SettingForms {

    private static final int MOST_OF_ID = 256;
    private static final int MOST_OF_SECRET = 2_048;
    private static final int MOST_OF_URL = 2_048;
    private static final int MOST_OF_SCOPES = 4_096;
    private static final int MOST_OF_TOKEN = 8_192;
    private static final int MOST_PARAMETERS = 32;
    private static final int MOST_OF_PARAMETER_NAME = 64;
    private static final int MOST_OF_PARAMETER = 1_024;

    private static final Pattern PRINTABLE = Pattern.compile("[ -~]+");
    private static final Pattern SCOPE = Pattern.compile("[!#-\\[\\]-~]+");
    private static final Pattern BEARER_TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");
    private static final Pattern PARAMETER_NAME = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern BETWEEN_PARAMETERS = Pattern.compile("[,\\r\\n]+");

    /** What the protocol sets itself (RFC 6749, RFC 7636). */
    private static final Set<String> OF_THE_PROTOCOL = Set.of(
            "response_type",
            "client_id",
            "client_secret",
            "redirect_uri",
            "state",
            "scope",
            "code",
            "code_challenge",
            "code_challenge_method",
            "code_verifier",
            "grant_type",
            "refresh_token");

    private SettingForms() {}

    /** The constant that a text means, in whatever case, with hyphens, underscores and blanks or without. */
    static <E extends Enum<E>> E choice(Class<E> type, Function<E, String> word, String text) {
        E[] choices = type.getEnumConstants();
        return Arrays.stream(choices)
                .filter(choice -> folded(choice.name()).equals(folded(text)))
                .findFirst()
                .orElseThrow(() -> broken(
                        "must be one of " + Arrays.stream(choices).map(word).collect(Collectors.joining(", "))));
    }

    /** RFC 6749, appendix A.1. */
    static String clientId(String id) {
        return matching(PRINTABLE, atMost(MOST_OF_ID, id), "must be printable ASCII");
    }

    static Secret clientSecret(Secret secret) {
        plain(atMost(MOST_OF_SECRET, secret.reveal()));
        return secret;
    }

    static ServerUrl url(ServerUrl url) {
        atMost(MOST_OF_URL, url.toString());
        return url;
    }

    static ServerUrl url(String text) {
        try {
            return ServerUrl.parse(atMost(MOST_OF_URL, text));
        } catch (IllegalArgumentException illegal) {
            throw broken("is no URL that credentials may be sent to: " + illegal.getMessage());
        }
    }

    /** RFC 6749, section 3.3. */
    static List<String> scopes(List<String> scopes) {
        atMost(MOST_OF_SCOPES, String.join(" ", scopes));
        scopes.forEach(scope -> matching(
                SCOPE,
                scope,
                "must be words of ASCII without quotes and backslashes, with blanks between (RFC 6749, section 3.3)"));
        return scopes;
    }

    /** RFC 6750, section 2.1. */
    static Secret accessToken(Secret token) {
        matching(
                BEARER_TOKEN,
                atMost(MOST_OF_TOKEN, token.reveal()),
                "must be a bearer token (RFC 6750): letters, digits and -._~+/ with = at the end, without 'Bearer'");
        return token;
    }

    static Map<String, String> parameters(Map<String, String> parameters) {
        if (parameters.size() > MOST_PARAMETERS) {
            throw broken("must be at most %d, are %d".formatted(MOST_PARAMETERS, parameters.size()));
        }
        parameters.forEach(SettingForms::parameter);
        return parameters;
    }

    /** Reads {@code name=value} pairs with commas or line breaks between; in a value, %2C is a comma and %25 is %. */
    static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : BETWEEN_PARAMETERS.split(text, -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw broken("must be name=value pairs with commas or line breaks between");
            }
            String name = pair.substring(0, equals).strip();
            String value = pair.substring(equals + 1).strip();
            if (parameters.put(name, unescaped(value)) != null) {
                throw broken("must not have a name twice");
            }
        }
        return parameters;
    }

    /** Writes what is read by {@link #parameters(String)}. */
    static String text(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "="
                        + each.getValue().replace("%", "%25").replace(",", "%2C"))
                .collect(Collectors.joining(","));
    }

    private static void parameter(String name, String value) {
        matching(PARAMETER_NAME, atMost(MOST_OF_PARAMETER_NAME, name), "must have names of A-Z a-z 0-9 . _ and -");
        if (OF_THE_PROTOCOL.contains(name.toLowerCase(Locale.ROOT))) {
            throw broken("must not have %s: the protocol sets that itself".formatted(name));
        }
        atMost(MOST_OF_PARAMETER, value);
        if (!value.isEmpty()) {
            plain(value);
        }
    }

    private static String unescaped(String value) {
        return value.replace("%2C", ",").replace("%2c", ",").replace("%25", "%");
    }

    private static String folded(String text) {
        return text.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT);
    }

    private static void plain(String text) {
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw broken("must not have line breaks or other control characters");
        }
    }

    private static String atMost(int most, String text) {
        if (text.length() > most) {
            throw broken("must have at most %d characters, has %d".formatted(most, text.length()));
        }
        return text;
    }

    private static String matching(Pattern form, String text, String rule) {
        if (!form.matcher(text).matches()) {
            throw broken(rule);
        }
        return text;
    }

    private static IllegalArgumentException broken(String rule) {
        return new IllegalArgumentException(rule);
    }
}
