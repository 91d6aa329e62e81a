package io.camelcce.camel;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person at the sign-in page of the simulated contact centre, as far as HTTP can tell. */
final class Browser {

    private static final Pattern SIGN_IN = Pattern.compile("name=\"sign_in\" value=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newHttpClient();

    /** Signs in, and does not follow the way back: says where it leads. */
    URI signIn(URI page, String email) throws IOException, InterruptedException {
        HttpResponse<String> shown = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
        Matcher signIn = SIGN_IN.matcher(shown.body());
        if (!signIn.find()) {
            throw new IOException("This is no page to sign in: " + shown.body());
        }
        String form = "sign_in=%s&email=%s".formatted(encoded(signIn.group(1)), encoded(email));
        HttpResponse<String> back = client.send(
                HttpRequest.newBuilder(URI.create(page.toString().replaceFirst("\\?.*", "")))
                        .header(
                                "Cookie",
                                shown.headers()
                                        .firstValue("Set-Cookie")
                                        .orElse("")
                                        .replaceFirst(";.*", ""))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        return URI.create(back.headers().firstValue("Location").orElseThrow());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
