package io.camelcce.wiremock;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person has in front of them; it keeps cookies and follows no redirect. */
final class Browser {

    private static final Pattern SIGN_IN = Pattern.compile("name=\"sign_in\" value=\"([^\"]*)\"");

    private final ApiClient http;
    private @Nullable String cookie;

    Browser(SimulatedContactCenter contactCenter) {
        http = new ApiClient(contactCenter);
    }

    Reply open(String query) {
        return keepCookie(
                http.send(withCookie(http.to("/oauth2/authorize?" + query).GET())));
    }

    /** Types an address on the page and signs in. */
    Reply signIn(Reply page, String email) {
        return submit("sign_in=" + signInOf(page) + "&email=" + URLEncoder.encode(email, UTF_8));
    }

    Reply cancel(Reply page) {
        return submit("sign_in=" + signInOf(page) + "&email=&cancel=yes");
    }

    Reply submit(String form) {
        return keepCookie(http.send(withCookie(http.formTo("/oauth2/authorize", form))));
    }

    static String signInOf(Reply page) {
        Matcher matcher = SIGN_IN.matcher(page.body());
        if (!matcher.find()) {
            throw new AssertionError(page.status() + " " + page.body());
        }
        return matcher.group(1);
    }

    /** The parameters that a redirect brings to the client. */
    static Map<String, String> parametersOf(Reply redirect) {
        String location = redirect.header("Location").orElseThrow(() -> new AssertionError(redirect.body()));
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : URI.create(location).getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        return parameters;
    }

    private HttpRequest.Builder withCookie(HttpRequest.Builder request) {
        return cookie == null ? request : request.header("Cookie", Objects.requireNonNull(cookie));
    }

    private Reply keepCookie(Reply reply) {
        reply.header("Set-Cookie").ifPresent(set -> cookie = set.split(";", 2)[0]);
        return reply;
    }
}
