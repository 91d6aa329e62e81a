package io.camelcce.store.jdbc.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.camelcce.authorization.Secret;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who signs in with a browser. */
record Person(String email) {

    private static final Pattern SIGN_IN = Pattern.compile("name=\"sign_in\" value=\"([^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]*)");

    /** The code that the browser comes back with. */
    Secret codeFor(URI signInPage) {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String page = send(browser, HttpRequest.newBuilder(signInPage).GET()).body();
        String form = "sign_in=" + first(SIGN_IN, page) + "&email=" + URLEncoder.encode(email, UTF_8);
        HttpResponse<String> back = send(
                browser,
                HttpRequest.newBuilder(signInPage.resolve(signInPage.getPath()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        return Secret.of(first(CODE, back.headers().firstValue("Location").orElse("")));
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(text);
        }
        return matcher.group(1);
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
