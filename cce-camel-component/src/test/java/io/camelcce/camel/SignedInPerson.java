package io.camelcce.camel;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person who signs in at the simulator's page. */
record SignedInPerson(String email) {

    private static final Pattern SIGN_IN = Pattern.compile("name=\"sign_in\" value=\"([^\"]*)\"");

    /** Where the browser is sent afterwards. */
    URI signIn(URI page) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newHttpClient();
        HttpResponse<String> shown = browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
        Matcher form = SIGN_IN.matcher(shown.body());
        if (!form.find()) {
            throw new AssertionError(shown.body());
        }
        HttpRequest submit = HttpRequest.newBuilder(page.resolve("/oauth2/authorize"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Cookie",
                        shown.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0])
                .POST(BodyPublishers.ofString("sign_in=%s&email=%s"
                        .formatted(form.group(1), URLEncoder.encode(email, StandardCharsets.UTF_8))))
                .build();
        HttpResponse<String> sent = browser.send(submit, BodyHandlers.ofString());
        return URI.create(sent.headers().firstValue("Location").orElseThrow(() -> new AssertionError(sent.body())));
    }
}
